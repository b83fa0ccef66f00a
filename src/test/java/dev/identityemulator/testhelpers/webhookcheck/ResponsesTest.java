package dev.identityemulator.testhelpers.webhookcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.stripe.webhook.http.SendResult;
import dev.identityemulator.stripe.webhook.http.WebhookRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verdicts on responses. */
class ResponsesTest {

    private static final WebhookRequest REQUEST = new WebhookRequest("http://localhost", Map.of(), "{}", 1);

    private static SendResult response(@Nullable Integer status, long millis) {
        return new SendResult(REQUEST, status, Map.of(), "body", millis, status == null ? "There was none." : null);
    }

    private static WebhookCheckResource.Result result(HandlerCheck check, SendResult... all) {
        return new Responses(check, List.of(all)).result(Verdict.FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "GOOD_EVENT,    200, PASSED",
        "GOOD_EVENT,    204, PASSED",
        "GOOD_EVENT,    302, FAILED",
        "GOOD_EVENT,    400, FAILED",
        "GOOD_EVENT,    500, FAILED",
        "BAD_SIGNATURE, 400, PASSED",
        "BAD_SIGNATURE, 499, PASSED",
        "BAD_SIGNATURE, 200, FAILED",
        "BAD_SIGNATURE, 301, WARNING",
        "BAD_SIGNATURE, 500, WARNING"
    })
    void verdictWhenThisStatusThenAsExpectedOrNot(HandlerCheck check, int status, Verdict verdict) {
        assertThat(result(check, response(status, 1)).verdict()).isEqualTo(verdict);
    }

    @Test
    void verdictWhenThereIsNoResponseThenFailed() {
        assertThat(result(HandlerCheck.BAD_SIGNATURE, response(null, 1)).verdict())
                .isEqualTo(Verdict.FAILED);
        assertThat(result(HandlerCheck.GOOD_EVENT, response(null, 1)).advice()).endsWith("in time. There was none.");
    }

    @Test
    void verdictWhenTheResponseIsSlowThenAWarning() {
        assertThat(result(HandlerCheck.GOOD_EVENT, response(200, Responses.SLOW - 1))
                        .verdict())
                .isEqualTo(Verdict.PASSED);
        var slow = result(HandlerCheck.GOOD_EVENT, response(200, Responses.SLOW));
        assertThat(slow.verdict()).isEqualTo(Verdict.WARNING);
        assertThat(slow.advice()).isEqualTo(Advice.SLOW);
    }

    @Test
    void gotWhenOneOfSeveralIsWrongThenThatOneAndHowManyAreNot() {
        var all = IntStream.range(0, 20)
                .mapToObj(i -> response(i == 7 ? 503 : 200, i))
                .toArray(SendResult[]::new);

        var result = result(HandlerCheck.TWENTY_AT_ONCE, all);

        assertThat(result.got()).isEqualTo(new WebhookCheckResource.Got(19, 7, null, 20, "body", 503));
        assertThat(result.expected()).isEqualTo("a 2xx status for each of the 20 requests");
    }

    @Test
    void gotWhenAllAreRightThenTheSlowest() {
        assertThat(result(HandlerCheck.REPEATED_EVENT, response(200, 5), response(201, 9), response(200, 1))
                        .got())
                .isEqualTo(new WebhookCheckResource.Got(3, 9, null, 3, "body", 201));
    }

    @ParameterizedTest
    @CsvSource({
        "401, login",
        "403, CSRF",
        "404, url",
        "405, POST",
        "406, Accept",
        "413, larger",
        "415, type",
        "429, rate"
    })
    void adviceWhenAGoodEventGetsThisStatusThenItNamesTheUsualReason(int status, String word) {
        assertThat(result(HandlerCheck.GOOD_EVENT, response(status, 1)).advice())
                .contains(word)
                .endsWith(".");
    }
}
