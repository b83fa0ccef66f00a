package dev.identityemulator.testhelpers.webhookcheck;

import dev.identityemulator.stripe.webhook.http.SendResult;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The responses of a handler to the requests of one check, and what to think of them. */
record Responses(HandlerCheck check, List<SendResult> all) {

    /** From so many milliseconds on, a response is slow: Stripe does not say how long it waits. */
    static final long SLOW = 3_000;

    private static final int MOST_CHARACTERS = 500;
    private static final int SERVER_ERROR = 500;
    private static final int REDIRECT = 300;

    boolean areAsExpected() {
        return all.stream().allMatch(check.expectation()::isMetBy);
    }

    /** Whether the handler may be gone. */
    boolean lackOne() {
        return all.stream().anyMatch(result -> result.status() == null);
    }

    /** The result, where a failure is of this weight. */
    WebhookCheckResource.Result result(Verdict failure) {
        var verdict = verdict(failure);
        return result(verdict, verdict == Verdict.PASSED ? null : advice());
    }

    /** The same with another verdict and advice. */
    WebhookCheckResource.Result result(Verdict verdict, @Nullable String advice) {
        return new WebhookCheckResource.Result(
                name(check), advice, check.docs(), expected(), got(), check.sent(), verdict);
    }

    /** The result of a check that was not run. */
    static WebhookCheckResource.Result none(HandlerCheck check, String why) {
        return new Responses(check, List.of()).result(Verdict.NOT_RUN, why);
    }

    static String name(HandlerCheck check) {
        return check.name().toLowerCase(Locale.ROOT);
    }

    private Verdict verdict(Verdict failure) {
        if (areAsExpected()) {
            return shown().millis() < SLOW ? Verdict.PASSED : Verdict.WARNING;
        }
        var status = shown().status();
        boolean rejectedOddly = check.expectation() == Expectation.REJECTED && status != null && status >= REDIRECT;
        return rejectedOddly ? Verdict.WARNING : failure;
    }

    /** What to change, where not all is well. */
    String advice() {
        if (areAsExpected()) {
            return Advice.SLOW;
        }
        var status = shown().status();
        if (check.expectation() == Expectation.ACCEPTED) {
            boolean usual = check == HandlerCheck.GOOD_EVENT;
            return usual ? Advice.onRejectionOfAGoodEvent(shown()) : check.advice();
        }
        return status != null && status >= SERVER_ERROR ? Advice.REJECT_WITH_400 : check.advice();
    }

    private String expected() {
        return check.expectation().of(Math.max(1, all.size()));
    }

    private WebhookCheckResource.@Nullable Got got() {
        if (all.isEmpty()) {
            return null;
        }
        int met = (int) all.stream().filter(check.expectation()::isMetBy).count();
        var shown = shown();
        return new WebhookCheckResource.Got(
                met, shown.millis(), shown.error(), all.size(), beginning(shown.body()), shown.status());
    }

    /** The first response that was not as expected, else the slowest. */
    private SendResult shown() {
        return all.stream()
                .filter(result -> !check.expectation().isMetBy(result))
                .findFirst()
                .orElseGet(() -> all.stream()
                        .max(Comparator.comparingLong(SendResult::millis))
                        .orElseThrow());
    }

    private static String beginning(String body) {
        return body.substring(
                0, body.offsetByCodePoints(0, Math.min(MOST_CHARACTERS, body.codePointCount(0, body.length()))));
    }
}
