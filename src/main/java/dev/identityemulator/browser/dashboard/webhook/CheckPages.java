package dev.identityemulator.browser.dashboard.webhook;

import dev.identityemulator.browser.dashboard.DashboardController;
import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.browser.dashboard.PageResponses;
import dev.identityemulator.browser.dashboard.format.StatusColor;
import dev.identityemulator.core.requestlog.SecretMasker;
import dev.identityemulator.testhelpers.webhookcheck.Verdict;
import dev.identityemulator.testhelpers.webhookcheck.WebhookCheckResource;
import dev.identityemulator.testhelpers.webhookcheck.WebhookCheckService;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Checks the handler behind an endpoint, and shows the result, which is stored nowhere. */
@DashboardController
class CheckPages {

    private final WebhookCheckService checks;
    private final PageResponses responses;

    CheckPages(WebhookCheckService checks, PageResponses responses) {
        this.checks = checks;
        this.responses = responses;
    }

    /**
     * What the page shows.
     *
     * @param counts how many checks ended in which way
     */
    record CheckPage(
            String id,
            String url,
            String verdict,
            StatusColor color,
            String counts,
            @Nullable String session,
            List<CheckRow> rows) {

        static CheckPage of(WebhookCheckResource report) {
            return new CheckPage(
                    report.webhookEndpoint(),
                    SecretMasker.mask(report.url()),
                    report.passed() ? "passed" : "not passed",
                    report.passed() ? StatusColor.GOOD : StatusColor.BAD,
                    counts(report.results()) + " in " + report.durationMs() + " ms",
                    report.session(),
                    report.results().stream().map(CheckRow::of).toList());
        }

        private static String counts(List<WebhookCheckResource.Result> results) {
            return Arrays.stream(Verdict.values())
                    .map(verdict -> count(results, verdict) + " "
                            + verdict.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .filter(count -> !count.startsWith("0 "))
                    .collect(Collectors.joining(", "));
        }

        private static long count(List<WebhookCheckResource.Result> results, Verdict verdict) {
            return results.stream()
                    .filter(result -> result.verdict() == verdict)
                    .count();
        }
    }

    @PostMapping("/webhook_endpoints/{id}/check")
    ResponseEntity<String> check(PageRequest request) {
        var report = checks.check(request.caller(), request.id());
        return responses.still(request, "check", "Check of " + report.webhookEndpoint(), CheckPage.of(report));
    }

    /** Whoever comes back by the address finds the button. */
    @GetMapping("/webhook_endpoints/{id}/check")
    ResponseEntity<String> show(PageRequest request) {
        return responses.redirect(request, "/webhook_endpoints/" + request.id());
    }
}
