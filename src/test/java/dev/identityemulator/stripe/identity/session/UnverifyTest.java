package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationSessionCreateParams;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.ShownChecks;
import dev.identityemulator.support.SimulatedUser;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each error ends an attempt, and shows in the session and in the check that it belongs to. */
@ExtendWith(RunningEmulator.class)
class UnverifyTest {

    private static final List<String> CHECKS = List.of("document", "selfie", "id_number", "email", "phone");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static VerificationSession sessionWithEveryCheck(Emulator emulator) throws StripeException {
        var document = VerificationSessionCreateParams.Options.Document.builder()
                .setRequireIdNumber(true)
                .setRequireMatchingSelfie(true)
                .build();
        return emulator.newSession(params -> params.setOptions(VerificationSessionCreateParams.Options.builder()
                        .setDocument(document)
                        .build())
                .setProvidedDetails(VerificationSessionCreateParams.ProvidedDetails.builder()
                        .setEmail("jenny@example.com")
                        .setPhone("+14155550100")
                        .build()));
    }

    @ParameterizedTest
    @EnumSource
    void unverifyWhenAtOnceThenFailedInTheRightCheck(VerificationError error, Emulator emulator)
            throws StripeException {
        var session = sessionWithEveryCheck(emulator);

        var failed = new SimulatedUser(emulator).unverify(session, "error_code=" + code(error));

        assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(failed);
        requireFailed(session, failed, error);
        requireReport(failed, error, checksUpTo(error), emulator);
        requireEvents(failed, emulator);
    }

    @ParameterizedTest
    @EnumSource
    void unverifyWhenDelayedThenProcessingUntilTheDelayIsOver(VerificationError error, Emulator emulator)
            throws StripeException {
        var session = sessionWithEveryCheck(emulator);

        var processing =
                new SimulatedUser(emulator).unverify(session, "error_code=" + code(error), "simulate_delay=true");
        emulator.advance(RunningEmulator.DELAY.minus(MINUTE));

        requireProcessing(processing);
        assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(processing);
        assertThat(emulator.eventTypes()).containsExactly("processing", "created");

        emulator.advance(MINUTE);
        var failed = emulator.sessions().retrieve(session.getId());
        requireFailed(session, failed, error);
        requireReport(failed, error, checksUpTo(error), emulator);
        requireEvents(failed, emulator);
    }

    @ParameterizedTest
    @EnumSource
    void unverifyWhenTheCheckWasNotAskedForThenItIsMadeAllTheSame(VerificationError error, Emulator emulator)
            throws StripeException {
        var session = emulator.newSession();

        var failed = new SimulatedUser(emulator).unverify(session, "error_code=" + code(error));

        var checks = checksUpTo(error);
        checks.keySet().removeIf(check -> !check.equals("document") && !check.equals(failing(error)));
        requireFailed(session, failed, error);
        requireReport(failed, error, checks, emulator);
    }

    @ParameterizedTest
    @EnumSource
    void unverifyWhenTheCheckWasNotAskedForThenAHintSaysSo(VerificationError error, Emulator emulator)
            throws StripeException {
        var every = sessionWithEveryCheck(emulator).getId();
        var document = emulator.newSession().getId();

        assertThat(hint(every, error, emulator)).isEmpty();
        assertThat(hint(document, error, emulator).contains("Stripe never sends this code"))
                .isEqualTo(!List.of("", "document").contains(failing(error)));
    }

    private static String hint(String session, VerificationError error, Emulator emulator) {
        var path = "/v1/test_helpers/identity/verification_sessions/" + session + "/unverify";
        return emulator.raw()
                .post(path, "error_code=" + code(error))
                .requireOk()
                .header("Emulator-Hint");
    }

    /** An error before any check belongs to no check. */
    private static String failing(VerificationError error) {
        var code = code(error);
        return CHECKS.stream().filter(code::startsWith).findFirst().orElse("");
    }

    private static Map<String, String> checksUpTo(VerificationError error) {
        var checks = new LinkedHashMap<String, String>();
        for (var check : CHECKS.subList(0, CHECKS.indexOf(failing(error)) + 1)) {
            checks.put(check, "verified");
        }
        checks.replace(failing(error), "unverified by " + code(error) + ": " + reason(error));
        return checks;
    }

    private static String code(VerificationError error) {
        return error.name().toLowerCase(Locale.ROOT);
    }

    private static String reason(VerificationError error) {
        return error.failure(null).reason();
    }

    private static void requireProcessing(VerificationSession session) {
        assertThat(session.getStatus()).isEqualTo("processing");
        assertThat(session.getLastError()).isNull();
        assertThat(session.getLastVerificationReport()).isNull();
        assertThat(session.getClientSecret()).isNull();
        assertThat(session.getUrl()).isNull();
    }

    private static void requireFailed(VerificationSession before, VerificationSession after, VerificationError error) {
        assertThat(after.getStatus()).isEqualTo("requires_input");
        assertThat(after.getLastError().getCode()).isEqualTo(code(error));
        assertThat(after.getLastError().getReason()).isEqualTo(reason(error)).endsWith(".");
        assertThat(after.getClientSecret())
                .startsWith(before.getId() + "_secret_")
                .isNotEqualTo(before.getClientSecret());
        assertThat(after.getUrl()).contains("/start/test_").isNotEqualTo(before.getUrl());
    }

    private static void requireReport(
            VerificationSession session, VerificationError error, Map<String, String> checks, Emulator emulator)
            throws StripeException {
        var reports = emulator.stripe().v1().identity().verificationReports();
        if (failing(error).isEmpty()) {
            assertThat(session.getLastVerificationReport()).isNull();
            assertThat(reports.list().getData()).isEmpty();
            return;
        }
        var report = reports.retrieve(session.getLastVerificationReport());
        assertThat(reports.list().getData()).containsExactly(report);
        assertThat(report.getVerificationSession()).isEqualTo(session.getId());
        assertThat(ShownChecks.of(report)).containsExactlyEntriesOf(checks);
    }

    private static void requireEvents(VerificationSession failed, Emulator emulator) throws StripeException {
        assertThat(emulator.eventTypes()).containsExactly("requires_input", "processing", "created");
        var events = emulator.events().list().getData().subList(0, 2);
        assertThat(events).extracting(event -> event.getRequest().getId()).containsOnlyNulls();
        assertThat(events)
                .extracting(event -> event.getRequest().getIdempotencyKey())
                .containsOnlyNulls();
        var told = shown(events.get(0));
        assertThat(shown(events.get(1)).getStatus()).isEqualTo("processing");
        assertThat(told.getLastError()).isEqualTo(failed.getLastError());
        assertThat(told.getLastVerificationReport()).isEqualTo(failed.getLastVerificationReport());
        assertThat(told.getClientSecret()).isNull();
    }

    private static VerificationSession shown(Event event) {
        return (VerificationSession)
                event.getDataObjectDeserializer().getObject().orElseThrow();
    }
}
