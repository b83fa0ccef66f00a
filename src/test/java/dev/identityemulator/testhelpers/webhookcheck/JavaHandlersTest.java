package dev.identityemulator.testhelpers.webhookcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.testhelpers.webhookcheck.JavaHandler.Fault;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The check finds each fault of handlers with stripe-java, and nothing in one that is right. */
@ExtendWith(RunningEmulator.class)
class JavaHandlersTest {

    private static final String FAILED = "failed";
    private static final String WARNING = "warning";

    @ParameterizedTest
    @EnumSource
    void checkWhenAHandlerHasAFaultThenItIsFound(Fault fault, Emulator emulator) throws StripeException {
        try (var handler = new JavaHandler(fault)) {
            var checks = new HandlerChecks(emulator);
            var endpoint = checks.endpoint(handler.url());
            handler.trusting(endpoint.getSecret());

            var report = checks.check(endpoint.getId());

            var complaints = new TreeMap<>(HandlerChecks.complaints(report));
            complaints.values().removeIf("not_run"::equals);
            if (fault == Fault.ONE_AT_A_TIME) { // it may still be busy with the request whose sender hung up
                complaints.keySet().removeIf(check -> check.startsWith("hang_up"));
            }
            assertThat(complaints).as(report.toString()).isEqualTo(expected(fault));
            assertThat(report.path("passed").asBoolean()).isEqualTo(!complaints.containsValue(FAILED));
            assertThat(report.path("results")).hasSize(HandlerCheck.values().length);
        }
    }

    private static Map<String, String> expected(Fault fault) {
        return switch (fault) {
            case NONE -> Map.of();
            case UNVERIFIED ->
                Map.of(
                        "no_signature", FAILED,
                        "malformed_signature", FAILED,
                        "bad_signature", FAILED,
                        "other_secret", FAILED,
                        "other_scheme", FAILED,
                        "old_signature", FAILED,
                        "changed_body", FAILED);
            case ANY_AGE -> Map.of("old_signature", FAILED);
            case ANY_SECRET ->
                Map.of(
                        "bad_signature", FAILED,
                        "other_secret", FAILED,
                        "old_signature", FAILED,
                        "changed_body", FAILED);
            case ANY_SCHEME -> Map.of("other_scheme", FAILED);
            case REWRITTEN -> Map.of("good_event", FAILED);
            case LATIN -> Map.of("non_ascii", FAILED, "large_event", FAILED);
            case SMALL_BODIES -> Map.of("large_event", FAILED);
            case KNOWN_TYPES -> Map.of("unknown_type", FAILED);
            case OWN_VERSION -> Map.of("other_api_version", WARNING);
            case NEEDS_A_HEADER -> Map.of("no_signature", WARNING);
            case EACH_ONCE -> Map.of("repeated_event", FAILED);
            case IN_ORDER -> Map.of("every_type", FAILED, "out_of_order", FAILED);
            case ONE_AT_A_TIME -> Map.of("twenty_at_once", FAILED);
            case STOPS_WITH_A_CONNECTION -> Map.of("hang_up_in_body", FAILED);
        };
    }
}
