package dev.identityemulator.confirm.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.NullNode;

class CorrespondenceTest {

    private static final Instant HERE = Instant.parse("2026-11-28T12:00:00Z");
    private static final Instant THERE = Instant.parse("2026-11-28T09:30:00Z");

    private final Correspondence correspondence = new Correspondence(
            new Tokens("http://127.0.0.1:4242", "sk_test_emulator1234"),
            new Tokens("https://api.stripe.com", "sk_test_stripe56789"));

    @BeforeEach
    void begin() {
        correspondence.begin(at(HERE), at(THERE));
    }

    private static Response at(Instant time) {
        return new Response(200, Map.of(), NullNode.getInstance(), time, Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        // the same text, and the same id that a scenario wrote
        "text, text",
        "No such VerificationSession: 'vs_1NuNAILkdIwHu7ixh7OtGMLw', No such VerificationSession: 'vs_1NuNAILkdIwHu7ixh7OtGMLw'",
        // ids of one form
        "vs_1NuNAILkdIwHu7ixh7OtGMLw, vs_1Ugpz8cq61a0j3momzkKDYXX",
        "evt_test_65SjkLiasdfAKdfja, evt_test_65aaaaaaaaaaaaaaaaaaaaaaaaB",
        "1de5b5cd-e210-0da8-7308-d0d0588e5a50, aaaaaaaa-e210-0da8-7308-d0d0588e5a50",
        "whsec_kUpxG9i88nJFRhEW5CkXP911C8d3gq7i, whsec_AAAxG9i88nJFRhEW5CkXP911C8d3gq7i",
        // hosts of the server, and of Stripe
        "http://127.0.0.1:4242/v1/files/x, https://files.stripe.com/v1/files/x",
        "http://127.0.0.1:4242/dashboard/acct_1jpM4xcq61a0j3mo/test, https://dashboard.stripe.com/acct_1032D82eZvKYlo2C/test",
        // the key of the run as errors mask it
        "key 'sk_test_********1234', key 'sk_test_**********6789'",
        // times that are as far from the response
        "2026-11-28T12:00:01.000Z, 2026-11-28T09:30:00.123Z",
    })
    void sameWhenOnlyWhatDiffersByNatureDoesThenTrue(String here, String there) {
        assertThat(correspondence.same(here, there)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "text, Text",
        "text, text.",
        "'', text",
        // an id of another kind, of another length, or none
        "vs_1NuNAILkdIwHu7ixh7OtGMLw, vr_1Ugpz8cq61a0j3momzkKDYXX",
        "vs_1NuNAILkdIwHu7ixh7OtGMLw, vs_1Ugpz8cq61a0j3momzkKDYX",
        "vs_1NuNAILkdIwHu7ixh7OtGMLw, vs_unknown",
        "vs_1NuNAILkdIwHu7ixh7OtGMLw, nothing",
        "vs_unknown, vs_nothing",
        "requires_input, requires_action",
        // another host, and another path
        "http://127.0.0.1:4242/start, https://example.com/start",
        "http://127.0.0.1:4242/start, https://verify.stripe.com/begin",
        "https://stripe.com/docs/keys, https://docs.stripe.com/keys",
        // a masked key that is not that of the run
        "key 'sk_test_********1234', key 'sk_test_**********0000'",
        "Invalid API Key provided: nothi*g, Invalid API Key provided: noth**g",
        // a time that is later by a minute
        "2026-11-28T12:00:00Z, 2026-11-28T09:31:00Z",
        "2026-07-29.dahlia, 2026-08-26.dahlia",
    })
    void sameWhenAnythingElseDiffersThenFalse(String here, String there) {
        assertThat(correspondence.same(here, there)).isFalse();
    }

    @Test
    void sameWhenAnIdStandsForAnotherOneThanBeforeThenFalse() {
        assertThat(correspondence.same("vs_1NuNAILkdIwHu7ixh7OtGMLw", "vs_1Ugpz8cq61a0j3momzkKDYXX"))
                .isTrue();

        assertThat(correspondence.same("vs_1NuNAILkdIwHu7ixh7OtGMLw", "vs_1Ugpz8cq61a0j3momzkKDYYY"))
                .isFalse();
        assertThat(correspondence.same("vs_1ZZZZZLkdIwHu7ixh7OtGMLw", "vs_1Ugpz8cq61a0j3momzkKDYXX"))
                .isFalse();
        assertThat(correspondence.same("vs_1NuNAILkdIwHu7ixh7OtGMLw", "vs_1Ugpz8cq61a0j3momzkKDYXX"))
                .isTrue();
    }

    @Test
    void sameWhenSecretAndUrlHaveOneTokenThenItHasToBeOneThereToo() {
        assertThat(correspondence.same(
                        secret("vs_1NuNAILkdIwHu7ixh7OtGMLw", 'a'), secret("vs_1Ugpz8cq61a0j3momzkKDYXX", 'c')))
                .isTrue();

        assertThat(correspondence.same(url("http://127.0.0.1:4242", 'a'), url("https://verify.stripe.com", 'd')))
                .isFalse();
        assertThat(correspondence.same(url("http://127.0.0.1:4242", 'a'), url("https://verify.stripe.com", 'c')))
                .isTrue();
    }

    private static String secret(String id, char letter) {
        return id + "_secret_test_" + token(letter);
    }

    private static String url(String host, char letter) {
        return host + "/start/test_" + token(letter);
    }

    private static String token(char letter) {
        return "YWNjdF8xanBNNHhjcTYxYTBq_-" + String.valueOf(letter).repeat(20);
    }

    @Test
    void sameWhenNumbersAreTimesThenTheirDistanceToAResponseCounts() {
        long here = HERE.getEpochSecond();
        long there = THERE.getEpochSecond();

        assertThat(correspondence.same(here, there)).isTrue();
        assertThat(correspondence.same(here + 3600, there + 3601)).isTrue();
        assertThat(correspondence.same(here + 3600, there + 3660)).isFalse();
        assertThat(correspondence.same(10, 11)).isFalse();
        assertThat(correspondence.same(here, 0)).isFalse();
    }

    @Test
    void sameWhenALaterStepTellsATimeOfAnEarlierOneThenTrue() {
        correspondence.begin(at(HERE.plusSeconds(5)), at(THERE.plusSeconds(50)));

        assertThat(correspondence.same(HERE.getEpochSecond(), THERE.getEpochSecond()))
                .isTrue();
        assertThat(correspondence.same(HERE.getEpochSecond() + 5, THERE.getEpochSecond() + 50))
                .isTrue();
        assertThat(correspondence.same(HERE.getEpochSecond(), THERE.getEpochSecond() + 25))
                .isFalse();
    }

    @Test
    void shownWhenATextHasIdsAndSecretsThenNamesStandForThem() {
        correspondence.same("vs_1NuNAILkdIwHu7ixh7OtGMLw", "vs_1Ugpz8cq61a0j3momzkKDYXX");

        assertThat(correspondence.shownHere("No vs_1NuNAILkdIwHu7ixh7OtGMLw")).isEqualTo("No <vs #1 of 24 characters>");
        assertThat(correspondence.shownThere("No vs_1Ugpz8cq61a0j3momzkKDYXX"))
                .isEqualTo("No <vs #1 of 24 characters>");
        assertThat(correspondence.shownThere("No vs_1ZZZZ8cq61a0j3momzkKDYXX"))
                .isEqualTo("No <vs #2 of 24 characters>");
        assertThat(correspondence.shownThere(
                        "acct_1032D82eZvKYlo2C, ek_test_YWNjdF8xanBNNHhjcTYxYTBq_00FA0mEv3b, AbCdEfGh1234567890xyz"))
                .doesNotContain("1032D82eZvKYlo2C", "YWNjdF8", "AbCdEfGh");
        assertThat(correspondence.shownThere(THERE.getEpochSecond() - 60))
                .isEqualTo("<the time of this response -60 s>");
    }
}
