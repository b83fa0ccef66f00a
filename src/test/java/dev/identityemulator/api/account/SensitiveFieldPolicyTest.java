package dev.identityemulator.api.account;

import static dev.identityemulator.api.account.SensitiveCalls.lacksTheRight;
import static dev.identityemulator.api.account.SensitiveCalls.listExpanding;
import static dev.identityemulator.api.account.SensitiveCalls.reportExpanding;
import static dev.identityemulator.api.account.SensitiveCalls.reportsExpanding;
import static dev.identityemulator.api.account.SensitiveCalls.retrieve;
import static dev.identityemulator.api.account.SensitiveCalls.verified;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.identity.VerificationSessionListParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.SimulatedUser;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sensitive results are for restricted keys, and for two days; whoever else asks for them is rejected. */
@ExtendWith(RunningEmulator.class)
class SensitiveFieldPolicyTest {

    private static final Duration RECENT = Duration.ofHours(48);

    @ParameterizedTest
    @EnumSource
    void retrieveWhenTheKeyIsSecretThenRejected(SensitiveField field, Emulator emulator) throws StripeException {
        var session = verified(emulator);
        var error = lacksTheRight(emulator);

        assertThat(ExpectedError.of(() -> retrieve(session, field.path(), emulator)))
                .isEqualTo(error);
        assertThat(ExpectedError.of(() -> listExpanding("data." + field.path(), emulator)))
                .isEqualTo(error);
        if (!field.pathInReport().isEmpty()) {
            assertThat(ExpectedError.of(() -> reportExpanding(session, field.pathInReport(), emulator)))
                    .isEqualTo(error);
            assertThat(ExpectedError.of(() -> reportsExpanding("data." + field.pathInReport(), emulator)))
                    .isEqualTo(error);
        }
    }

    @ParameterizedTest
    @EnumSource
    void retrieveWhenTheKeyIsRestrictedThenThatFieldAndNoOtherIsShown(SensitiveField field, Emulator emulator)
            throws StripeException {
        var session = verified(emulator);

        var seen = retrieve(session, field.path(), emulator.withRestrictedKey());

        assertThat(field.in(seen)).isEqualTo(field.value());
        assertThat(Arrays.stream(SensitiveField.values())
                        .filter(other -> other != field && isUnderTheSameRoot(other, field))
                        .map(other -> other.in(seen)))
                .containsOnlyNulls();
    }

    private static boolean isUnderTheSameRoot(SensitiveField one, SensitiveField other) {
        return one.path().split("\\.")[0].equals(other.path().split("\\.")[0]);
    }

    @ParameterizedTest
    @EnumSource
    void listWhenTheKeyIsRestrictedThenShownInEachItem(SensitiveField field, Emulator emulator) throws StripeException {
        verified(emulator);
        verified(emulator);
        var params = VerificationSessionListParams.builder()
                .addExpand("data." + field.path())
                .build();

        var listed = emulator.withRestrictedKey().sessions().list(params).getData();

        assertThat(listed).hasSize(2).extracting(field::in).containsOnly(field.value());
    }

    @ParameterizedTest
    @EnumSource
    void retrieveWhenTwoDaysHavePassedThenNoKeySeesIt(SensitiveField field, Emulator emulator) throws StripeException {
        var session = verified(emulator);
        var restricted = emulator.withRestrictedKey();
        emulator.advance(RECENT.minusMinutes(1));
        assertThat(field.in(retrieve(session, field.path(), restricted))).isEqualTo(field.value());

        emulator.advance(Duration.ofMinutes(1));

        var error = lacksTheRight(restricted);
        assertThat(ExpectedError.of(() -> retrieve(session, field.path(), restricted)))
                .isEqualTo(error);
        assertThat(ExpectedError.of(() -> listExpanding("data." + field.path(), restricted)))
                .isEqualTo(error);
        if (!field.pathInReport().isEmpty()) {
            assertThat(ExpectedError.of(() -> reportExpanding(session, field.pathInReport(), restricted)))
                    .isEqualTo(error);
            assertThat(ExpectedError.of(() -> reportsExpanding("data." + field.pathInReport(), restricted)))
                    .isEqualTo(error);
        }
    }

    @Test
    void retrieveWhenRejectedThenAHintNamesTheSetting(Emulator emulator) throws StripeException {
        var path =
                "/v1/identity/verification_sessions/" + verified(emulator).getId() + "?expand[]=verified_outputs.dob";
        var secret = emulator.raw().get(path);
        emulator.advance(RECENT);
        var restricted = emulator.withRestrictedKey().raw().get(path);

        assertThat(List.of(secret.status(), restricted.status())).containsOnly(403);
        assertThat(List.of(secret.header("Emulator-Hint"), restricted.header("Emulator-Hint")))
                .allMatch(hint -> hint.contains("emulator.keys.sensitive-results=any"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verified_outputs.dob.",
                "verified_outputs.dob.year",
                "verified_outputs.id_number.x",
                "last_verification_report.document.number."
            })
    void retrieveWhenThePathGoesOnBehindTheFieldThenRejectedAllTheSame(String path, Emulator emulator)
            throws StripeException {
        var session = verified(emulator);

        assertThat(ExpectedError.of(() -> retrieve(session, path, emulator))).isEqualTo(lacksTheRight(emulator));
    }

    @Test
    void retrieveWhenOldAndOnItsWayToBeRedactedThenStillRejected(Emulator emulator) throws StripeException {
        var session = verified(emulator);
        emulator.advance(RECENT);
        emulator.sessions().redact(session.getId());
        var restricted = emulator.withRestrictedKey();

        assertThat(ExpectedError.of(() -> retrieve(session, "last_verification_report.document.dob", restricted)))
                .isEqualTo(lacksTheRight(restricted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"verified_outputs", "last_verification_report", "last_verification_report.document"})
    void retrieveWhenNothingSensitiveIsAskedForThenEveryKeyMayAtAnyTime(String path, Emulator emulator)
            throws StripeException {
        var session = verified(emulator);
        emulator.advance(RECENT.multipliedBy(2));

        assertThat(retrieve(session, path, emulator)).isEqualTo(retrieve(session, path, emulator.withRestrictedKey()));
        assertThat(emulator.raw()
                        .get("/v1/identity/verification_sessions?expand[]=data." + path)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void verifyWhenASecretKeyWantsTheResultThenRejectedAndTheSessionAsBefore(Emulator emulator) throws StripeException {
        var session = emulator.newSession();

        var error =
                ExpectedError.of(() -> new SimulatedUser(emulator).verify(session, "expand[]=verified_outputs.dob"));

        assertThat(error).isEqualTo(lacksTheRight(emulator));
        assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(session);
        assertThat(emulator.eventTypes()).containsExactly("created");
    }

    @Test
    void verifyWhenARestrictedKeyWantsTheResultThenShown(Emulator emulator) throws StripeException {
        var session = emulator.newSession();

        var verified = new SimulatedUser(emulator.withRestrictedKey()).verify(session, "expand[]=verified_outputs.dob");

        assertThat(SensitiveField.OUTPUTS_DOB.in(verified)).isEqualTo("1/1/1990");
    }

    @Test
    void retrieveWhenTheSettingAllowsAnyKeyThenSecretKeysSeeAllWithoutAnEnd() throws StripeException {
        try (var server = EmulatorServer.start("emulator.keys.sensitive-results=any")) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            var session = verified(emulator);
            emulator.advance(RECENT.multipliedBy(2));

            for (var field : SensitiveField.values()) {
                assertThat(field.in(retrieve(session, field.path(), emulator)))
                        .as(field.path())
                        .isEqualTo(field.value());
            }
        }
    }
}
