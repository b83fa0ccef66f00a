package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationReport;
import com.stripe.param.identity.VerificationReportListParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.ShownChecks;
import dev.identityemulator.support.SimulatedUser;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After a failure the user may try again: each attempt leaves its own report, and the session shows the last one. */
@ExtendWith(RunningEmulator.class)
class ResubmissionTest {

    private static List<VerificationReport> reports(String session, Emulator emulator) throws StripeException {
        var params = VerificationReportListParams.builder()
                .setVerificationSession(session)
                .build();
        return emulator.stripe()
                .v1()
                .identity()
                .verificationReports()
                .list(params)
                .getData();
    }

    @Test
    void submitWhenFailedBeforeThenEachAttemptHasItsReport(Emulator emulator) throws StripeException {
        var user = new SimulatedUser(emulator);
        var session = emulator.newSession();

        var first = user.unverify(session, "error_code=document_expired");
        var second = user.unverify(session, "error_code=selfie_manipulated");
        var last = user.verify(session);

        assertThat(reports(session.getId(), emulator))
                .extracting(VerificationReport::getId)
                .containsExactly(
                        last.getLastVerificationReport(),
                        second.getLastVerificationReport(),
                        first.getLastVerificationReport());
        assertThat(reports(session.getId(), emulator))
                .extracting(ShownChecks::of)
                .containsExactly(
                        Map.of("document", "verified"),
                        Map.of(
                                "document",
                                "verified",
                                "selfie",
                                "unverified by selfie_manipulated: The selfie was manipulated."),
                        Map.of("document", "unverified by document_expired: The document is expired."));
        assertThat(emulator.eventTypes())
                .containsExactly(
                        "verified",
                        "processing",
                        "requires_input",
                        "processing",
                        "requires_input",
                        "processing",
                        "created");
    }

    @Test
    void submitWhenItPassesInTheEndThenTheErrorIsGone(Emulator emulator) throws StripeException {
        var user = new SimulatedUser(emulator);
        var failed = user.unverify(emulator.newSession(), "error_code=document_expired");
        assertThat(failed.getLastError().getCode()).isEqualTo("document_expired");

        var verified = user.verify(failed);

        assertThat(verified.getStatus()).isEqualTo("verified");
        assertThat(verified.getLastError()).isNull();
        assertThat(emulator.sessions().retrieve(failed.getId())).isEqualTo(verified);
    }

    @Test
    void submitWhenTheNextAttemptLeavesNoReportThenTheLastOneStays(Emulator emulator) throws StripeException {
        var user = new SimulatedUser(emulator);
        var failed = user.unverify(emulator.newSession(), "error_code=document_expired");

        var abandoned = user.unverify(failed, "error_code=abandoned");

        assertThat(abandoned.getLastError().getCode()).isEqualTo("abandoned");
        assertThat(abandoned.getLastVerificationReport()).isEqualTo(failed.getLastVerificationReport());
        assertThat(reports(failed.getId(), emulator)).hasSize(1);
    }

    @Test
    void submitWhenTheNextAttemptIsProcessedThenTheLastErrorStillShows(Emulator emulator) throws StripeException {
        var user = new SimulatedUser(emulator);
        var failed = user.unverify(emulator.newSession(), "error_code=document_expired");

        var processing = user.verify(failed, "simulate_delay=true");

        assertThat(processing.getStatus()).isEqualTo("processing");
        assertThat(processing.getLastError()).isEqualTo(failed.getLastError());
        assertThat(processing.getLastVerificationReport()).isEqualTo(failed.getLastVerificationReport());
    }

    @Test
    void submitWhenTheSessionWasUpdatedBetweenThenTheNewOptionsCount(Emulator emulator) throws StripeException {
        var user = new SimulatedUser(emulator);
        var failed = user.unverify(emulator.newSession());
        emulator.update(
                failed,
                change -> change.putExtraParam("options", Map.of("document", Map.of("require_matching_selfie", true))));

        user.verify(failed);

        assertThat(reports(failed.getId(), emulator))
                .extracting(report -> ShownChecks.of(report).keySet())
                .containsExactly(Set.of("document", "selfie"), Set.of("document"));
    }

    @Test
    void submitWhenItFailsThenTheWaysToSubmitAreFresh(Emulator emulator) throws StripeException {
        var user = new SimulatedUser(emulator);
        var session = emulator.newSession();
        var secrets = new HashSet<>(Set.of(session.getClientSecret()));
        var urls = new HashSet<>(Set.of(session.getUrl()));

        for (int attempt = 1; attempt <= 3; attempt++) {
            var failed = user.unverify(session);

            assertThat(secrets.add(failed.getClientSecret())).isTrue();
            assertThat(urls.add(failed.getUrl())).isTrue();
            assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(failed);
        }
    }

    @Test
    void submitWhenDelayedAndFailedThenTheWaysToSubmitAreGoneAndThenFresh(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        var processing = new SimulatedUser(emulator).unverify(session, "simulate_delay=true");
        assertThat(processing.getClientSecret()).isNull();
        assertThat(processing.getUrl()).isNull();

        emulator.advance(RunningEmulator.DELAY);

        var failed = emulator.sessions().list().getData().get(0);
        assertThat(failed.getClientSecret()).isNotNull().isNotEqualTo(session.getClientSecret());
        assertThat(failed.getUrl()).isNotNull().isNotEqualTo(session.getUrl());
    }
}
