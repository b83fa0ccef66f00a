package dev.identityemulator.core.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.api.resource.ResourceIds;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sessions a text tells of. */
class RedactableIdsTest {

    private static final Set<String> PREFIXES = Set.of("vs_");
    private static final String ONE = "vs_1NuNAILkdIwHu7ixh7OtGMLw";
    private static final String OTHER = "vs_1NuNAJLkdIwHu7ixh7OtGMLw";

    @Test
    void inWhenAloneInASecretOrInJsonThenFoundOnce() {
        assertThat(RedactableIds.in(
                        PREFIXES, ONE, "{\"a\":\"" + OTHER + "_secret_x\"}", "/v1/x/" + ONE + "/cancel", null))
                .containsExactly(ONE, OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-28T08:00:00Z", "2041-07-25T00:00:00Z", "2400-01-01T00:00:00Z"})
    void inWhenASessionIsOfAnyTimeThenFound(String created) {
        var id = ResourceIds.next("vs", "acct_1M2JTkLkdIwHu7ix", Instant.parse(created));

        assertThat(RedactableIds.in(PREFIXES, "{\"id\": \"" + id + "\"}")).containsExactly(id);
    }

    @Test
    void inWhenNoneOrOfAnotherLengthThenNothing() {
        assertThat(RedactableIds.in(PREFIXES, "", ONE.replace("vs", "evt"), "vs_2", ONE + "a"))
                .isEmpty();
    }
}
