package dev.identityemulator.testhelpers.webhookcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.webhook.destination.Destinations;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check finds each fault of handlers with stripe-node, and nothing in one that is right. */
@ExtendWith(RunningEmulator.class)
class NodeHandlersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "none             | nothing",
                "unverified       | no_signature malformed_signature bad_signature other_secret other_scheme old_signature changed_body",
                "any_age          | old_signature",
                "any_secret       | bad_signature other_secret changed_body",
                "rewritten        | good_event",
                "rewritten_pretty | compact_body changed_body",
                "parts_as_text    | non_ascii",
                "last_signature   | two_signatures",
                "known_types      | unknown_type",
                "one_at_a_time    | twenty_at_once",
                "crashes          | hang_up_in_body",
                "redirects        | good_event",
            })
    void checkWhenAHandlerHasAFaultThenItIsFound(String fault, String failed, Emulator emulator)
            throws StripeException, IOException {
        try (var handler = NodeHandler.with(fault, emulator)) {
            var checks = new HandlerChecks(emulator);
            var endpoint = checks.endpoint(handler.url());
            handler.trust(endpoint.getSecret());

            var report = checks.check(endpoint.getId());

            var complaints = new TreeMap<>(HandlerChecks.complaints(report));
            complaints.values().removeIf("not_run"::equals);
            if (fault.equals("parts_as_text")) {
                complaints.remove("large_event"); // fails too, if the network cuts it within a letter
            }
            assertThat(complaints).as(report.toString()).isEqualTo(failures(failed));
            assertThat(report.path("passed").asBoolean()).isEqualTo(complaints.isEmpty());
        }
    }

    @Test
    void checkWhenTheHandlerFetchesThinEventsThenNothingIsFound(Emulator emulator) throws StripeException, IOException {
        emulator.newSession();
        try (var handler = NodeHandler.with("thin", emulator)) {
            var destination = new Destinations(emulator).thin(handler.url());
            handler.trust(destination.getWebhookEndpoint().getSigningSecret());

            var report = new HandlerChecks(emulator).check(destination.getId());

            assertThat(report.path("passed").asBoolean()).as(report.toString()).isTrue();
            assertThat(HandlerChecks.complaints(report))
                    .containsOnlyKeys("non_ascii", "large_event", "other_api_version")
                    .containsValue("not_run")
                    .doesNotContainValue("warning");
        }
    }

    private static Map<String, String> failures(String checks) {
        return checks == null
                ? Map.of()
                : Arrays.stream(checks.split(" ")).collect(Collectors.toMap(check -> check, check -> "failed"));
    }
}
