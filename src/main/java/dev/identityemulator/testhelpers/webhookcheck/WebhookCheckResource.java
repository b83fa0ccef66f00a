package dev.identityemulator.testhelpers.webhookcheck;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.Personal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a check of a handler, which is stored nowhere.
 *
 * @param durationMs how long it took, in real milliseconds
 * @param passed whether all was checked, and nothing failed
 * @param session the session that the events told of, or null if the account has none and one was made up
 */
public record WebhookCheckResource(
        String object,
        Instant created,
        long durationMs,
        boolean passed,
        List<Result> results,
        @Nullable String session,
        String url,
        String webhookEndpoint)
        implements ApiResource {

    static final String OBJECT = "test_helpers.webhook_endpoint_check";

    @Override
    public @Nullable String redactedWith() {
        return session;
    }

    /**
     * The result of one check.
     *
     * @param advice what to change, in one sentence, or why it was not run; null if it passed
     * @param docs the page of Stripe about it
     * @param expected what the handler has to respond
     * @param got what it responded; null if nothing was sent
     * @param sent what was sent
     */
    public record Result(
            String check,
            @Nullable String advice,
            String docs,
            String expected,
            @Nullable Got got,
            String sent,
            Verdict verdict) {

        /** The same without the body of the response, which may repeat what is to be forgotten. */
        Result withoutBody() {
            return new Result(check, advice, docs, expected, got == null ? null : got.withoutBody(), sent, verdict);
        }
    }

    /**
     * The response that matters: the first that was not as expected, else the slowest.
     *
     * @param asExpected how many responses were as expected
     * @param durationMs how long it took, in real milliseconds
     * @param error why there was no response, in one sentence
     * @param requests how many requests were sent
     * @param responseBody the beginning of the body
     */
    public record Got(
            int asExpected,
            long durationMs,
            @Nullable String error,
            int requests,
            @Personal String responseBody,
            @Nullable Integer status) {

        private Got withoutBody() {
            return new Got(asExpected, durationMs, error, requests, "", status);
        }
    }
}
