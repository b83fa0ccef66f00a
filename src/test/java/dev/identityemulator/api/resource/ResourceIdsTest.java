package dev.identityemulator.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids have Stripe's form, and within an account they sort by creation, even within a microsecond. */
class ResourceIdsTest {

    private static final String ACCOUNT = "acct_1M2JTkLkdIwHu7ix";
    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00.123456Z");

    private static String at(Instant created) {
        return ResourceIds.next("vs", ACCOUNT, created);
    }

    @ParameterizedTest
    @CsvSource({
        "vs_1NuNAILkdIwHu7ixh7OtGMLw, 1695680526",
        "ch_1MmlLrLkdIwHu7ix0snN0B15, 1679090539",
        "pi_1MtwBwLkdIwHu7ix28a3tqPa, 1680800504"
    })
    void nextWhenAnExampleOfStripesIsMadeAgainThenItsTimeAndAccountAreThose(String example, long created) {
        var id = ResourceIds.next(example.substring(0, 2), ACCOUNT, Instant.ofEpochSecond(created));

        assertThat(id).startsWith(example.substring(0, 19)).matches("[a-z]{2}_1[0-9A-Za-z]{23}");
    }

    @Test
    void nextWhenManyAreMadeInOneMicrosecondThenTheySortAsTheyWereMade() {
        var ids = IntStream.range(0, 10_000).mapToObj(number -> at(NOW)).toList();

        assertThat(ids).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2012-07-15T21:56:20Z", "2026-11-28T23:59:59Z", "2041-07-24T00:00:00Z", "3000-01-01T00:00:00Z"})
    void nextWhenTimeGoesOnThenIdsGrow(String time) {
        var begin = Instant.parse(time);
        var steps =
                Stream.of("PT0S", "PT0.000001S", "PT0.000002S", "PT0.999999S", "PT1S", "PT61S", "PT62S", "P1D", "P99D");

        var ids = steps.map(step -> at(begin.plus(Duration.parse(step)))).toList();

        assertThat(ids).isSorted().allMatch(id -> id.length() == 27);
    }

    @Test
    void lowestWhenItIsTheBoundOfASecondThenItPartsThatSecondFromTheOneBefore() {
        var second = Instant.parse("2026-11-28T08:00:00Z");
        var bound = ResourceIds.lowest("vs", ACCOUNT, second);

        assertThat(at(second)).isGreaterThanOrEqualTo(bound);
        assertThat(at(second.minusNanos(1_000))).isLessThan(bound);
    }

    @Test
    void lowestWhenTheTimeIsBeforeAllIdsThenItIsBelowThemAll() {
        assertThat(ResourceIds.lowest("vs", ACCOUNT, Instant.EPOCH))
                .isLessThan(at(Instant.parse("2012-07-16T00:00:00Z")));
        assertThat(ResourceIds.lowest("vs", ACCOUNT, Instant.MAX))
                .isGreaterThan(at(Instant.parse("3000-01-01T00:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "acct_1NuNAIabcdefghij, abcdefghij",
        "acct_1M2JTkLkdIwHu7ix/acct_1NuNAIabcdefghij, abcdefghij",
        "acct_1M2JTkLkdIwHu7ix/acct_1a, 000000001a"
    })
    void nextWhenTheAccountIsAnyThenItsLastTenCharactersAreInTheMiddle(String account, String ten) {
        assertThat(ResourceIds.next("evt", account, NOW).substring(10, 20)).isEqualTo(ten);
    }

    @Test
    void isOfAnotherWhenTheIdNamesTheAccountOrNoneThenItIsNot() {
        assertThat(List.of(at(NOW), "vs_1", "vs_1NuNAI-kdIwHu7ixh7OtGMLw", "undefined"))
                .noneMatch(id -> ResourceIds.isOfAnother(ACCOUNT, id));
        assertThat(ResourceIds.isOfAnother("acct_1NuNAIabcdefghij", at(NOW))).isTrue();
    }

    @Test
    void nextShortWhenTimeGoesOnThenIdsGrowAndAreBetweenTheirBounds() {
        var ids = Stream.of("PT0S", "PT0.000001S", "PT1S", "PT62S", "P1D", "P36500D")
                .map(step -> NOW.plus(Duration.parse(step)))
                .map(created -> ResourceIds.nextShort("cus", created))
                .toList();

        assertThat(ids).isSorted().allMatch(id -> id.matches("cus_[0-9A-Za-z]{14}"));
        assertThat(ids.get(2))
                .isGreaterThan(ResourceIds.lowestShort("cus", NOW.plusSeconds(1)))
                .isLessThan(ResourceIds.lowestShort("cus", NOW.plusSeconds(2)));
    }
}
