package dev.identityemulator.testhelpers.webhookcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.WebhookEndpoint;
import dev.identityemulator.stripe.webhook.delivery.Webhooks;
import dev.identityemulator.support.Emulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Calls that check handlers. */
final class HandlerChecks {

    private final Emulator emulator;

    HandlerChecks(Emulator emulator) {
        this.emulator = emulator;
    }

    WebhookEndpoint endpoint(String url) throws StripeException {
        return new Webhooks(emulator).create(url);
    }

    static String path(String endpoint) {
        return "/v1/test_helpers/webhook_endpoints/" + endpoint + "/check";
    }

    JsonNode check(String endpoint, String... params) {
        return emulator.raw()
                .post(path(endpoint), String.join("&", params))
                .requireOk()
                .json();
    }

    /** The results that are not passed: their verdicts by their checks. */
    static Map<String, String> complaints(JsonNode report) {
        var found = new TreeMap<String, String>();
        report.path("results").forEach(result -> {
            var verdict = result.path("verdict").asString();
            if (!verdict.equals("passed")) {
                found.put(result.path("check").asString(), verdict);
                assertThat(result.path("advice").asString())
                        .as(result.toString())
                        .endsWith(".");
            }
        });
        return found;
    }

    static JsonNode result(JsonNode report, String check) {
        return report.path("results")
                .valueStream()
                .filter(result -> result.path("check").asString().equals(check))
                .findFirst()
                .orElseThrow();
    }

    static List<String> checks(JsonNode report) {
        var names = new ArrayList<String>();
        report.path("results").forEach(result -> names.add(result.path("check").asString()));
        return names;
    }
}
