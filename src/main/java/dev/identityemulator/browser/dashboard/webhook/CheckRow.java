package dev.identityemulator.browser.dashboard.webhook;

import dev.identityemulator.browser.dashboard.format.Format;
import dev.identityemulator.browser.dashboard.format.StatusColor;
import dev.identityemulator.core.requestlog.SecretMasker;
import dev.identityemulator.testhelpers.webhookcheck.Verdict;
import dev.identityemulator.testhelpers.webhookcheck.WebhookCheckResource;
import org.jspecify.annotations.Nullable;

/**
 * The result of one check of a handler.
 *
 * @param name the name of the check in words
 * @param got what the handler responded, or null if nothing was sent
 * @param said the beginning of the response's body, or null if it has none or all is well
 */
record CheckRow(
        String check,
        String name,
        String sent,
        String verdict,
        StatusColor color,
        String expected,
        @Nullable String got,
        @Nullable String said,
        @Nullable String advice,
        String docs) {

    private static final int SHOWN = 160;

    static CheckRow of(WebhookCheckResource.Result result) {
        var got = result.got();
        return new CheckRow(
                result.check(),
                words(result.check()),
                result.sent(),
                words(Format.value(result.verdict())),
                color(result.verdict()),
                result.expected(),
                got == null ? null : got(got),
                got == null || result.advice() == null || got.responseBody().isBlank()
                        ? null
                        : said(got.responseBody()),
                result.advice(),
                result.docs());
    }

    private static String words(String name) {
        return name.replace('_', ' ');
    }

    private static StatusColor color(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> StatusColor.GOOD;
            case FAILED -> StatusColor.BAD;
            case WARNING -> StatusColor.WAITING;
            case NOT_RUN -> StatusColor.OFF;
        };
    }

    private static String got(WebhookCheckResource.Got got) {
        var response =
                got.status() == null ? String.valueOf(got.error()) : got.status() + " in " + got.durationMs() + " ms";
        return got.requests() == 1
                ? response
                : response + "; " + got.asExpected() + " of " + got.requests() + " as expected";
    }

    private static String said(String body) {
        var line = SecretMasker.mask(body.strip().replaceAll("\\s+", " "));
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
