package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationReport;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationReportRetrieveParams;
import com.stripe.param.identity.VerificationSessionCreateParams;
import com.stripe.param.identity.VerificationSessionCreateParams.Options.Document.AllowedType;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.ShownChecks;
import dev.identityemulator.support.SimulatedUser;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An unsuitable document or a person who is too young fails, although the outcome was to pass. */
@ExtendWith(RunningEmulator.class)
class UnaskedFailureTest {

    private static final Map<String, String> EXPIRED =
            Map.of("document", "unverified by document_expired: The document is expired.");

    private Emulator emulator;
    private SimulatedUser user;
    private LocalDate today;

    /** Noon, so that the day does not end during a test. */
    @BeforeEach
    void waitForNoon(Emulator fresh) {
        emulator = fresh;
        user = new SimulatedUser(emulator);
        var now = Instant.ofEpochSecond(emulator.now());
        today = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
        emulator.advance(Duration.between(now, today.atTime(12, 0).toInstant(ZoneOffset.UTC)));
    }

    private static String[] date(String param, LocalDate date) {
        return new String[] {
            param + "[day]=" + date.getDayOfMonth(),
            param + "[month]=" + date.getMonthValue(),
            param + "[year]=" + date.getYear()
        };
    }

    private VerificationSession verifyWithDocumentUntil(LocalDate date) throws StripeException {
        return user.verify(emulator.newSession(), date("document[expiration_date]", date));
    }

    private VerificationSession verifySomebodyBornOn(LocalDate date) throws StripeException {
        return user.verify(emulator.newSession(), date("verified_outputs[dob]", date));
    }

    private VerificationReport report(VerificationSession session) throws StripeException {
        var params = VerificationReportRetrieveParams.builder()
                .addExpand("document.expiration_date")
                .build();
        var restricted = emulator.withRestrictedKey().stripe();
        return restricted.v1().identity().verificationReports().retrieve(session.getLastVerificationReport(), params);
    }

    private static LocalDate expirationDate(VerificationReport report) {
        var date = report.getDocument().getExpirationDate();
        return LocalDate.of(
                date.getYear().intValue(),
                date.getMonth().intValue(),
                date.getDay().intValue());
    }

    private void requireFailed(VerificationSession session, String code) throws StripeException {
        assertThat(session.getStatus()).isEqualTo("requires_input");
        assertThat(session.getLastError().getCode()).isEqualTo(code);
        assertThat(emulator.eventTypes()).startsWith("requires_input", "processing");
    }

    @Test
    void verifyWhenTheDocumentsTypeIsNotAllowedThenFailed() throws StripeException {
        var session = emulator.newSession(params -> params.setOptions(VerificationSessionCreateParams.Options.builder()
                .setDocument(VerificationSessionCreateParams.Options.Document.builder()
                        .addAllowedType(AllowedType.PASSPORT)
                        .setRequireMatchingSelfie(true)
                        .build())
                .build()));

        var failed = user.verify(session, "document[type]=id_card");

        requireFailed(failed, "document_type_not_supported");
        assertThat(ShownChecks.of(report(failed)))
                .isEqualTo(Map.of(
                        "document",
                        "unverified by document_type_not_supported: This type of document is not accepted."));
        assertThat(report(failed).getDocument().getType()).isEqualTo("id_card");
        assertThat(user.verify(failed, "document[type]=passport").getStatus()).isEqualTo("verified");
    }

    @Test
    void verifyWhenTheDocumentExpiredYesterdayThenFailed() throws StripeException {
        var failed = verifyWithDocumentUntil(today.minusDays(1));

        requireFailed(failed, "document_expired");
        assertThat(ShownChecks.of(report(failed))).isEqualTo(EXPIRED);
        assertThat(expirationDate(report(failed))).isEqualTo(today.minusDays(1));
    }

    @Test
    void verifyWhenTheDocumentExpiresTodayThenVerified() throws StripeException {
        assertThat(verifyWithDocumentUntil(today).getStatus()).isEqualTo("verified");
    }

    @Test
    void verifyWhenTheClockHasPassedTheExpirationDateThenFailed() throws StripeException {
        var expires = today.plusYears(6);
        assertThat(verifyWithDocumentUntil(expires).getStatus()).isEqualTo("verified");

        emulator.advance(
                Duration.between(today.atStartOfDay(), expires.plusDays(1).atStartOfDay()));

        requireFailed(verifyWithDocumentUntil(expires), "document_expired");
    }

    @Test
    void verifyWhenTheDocumentExpiresDuringTheDelayThenFailed() throws StripeException {
        emulator.advance(Duration.ofHours(11).plusMinutes(30));
        var expiration = date("document[expiration_date]", today);
        var session = emulator.newSession();
        user.verify(
                session,
                Stream.concat(Stream.of(expiration), Stream.of("simulate_delay=true"))
                        .toArray(String[]::new));

        emulator.advance(RunningEmulator.DELAY);

        requireFailed(emulator.sessions().retrieve(session.getId()), "document_expired");
    }

    @Test
    void verifyWhenManyYearsHavePassedThenTheSampleDocumentIsStillValid() throws StripeException {
        emulator.advance(Duration.ofDays(20 * 365));

        var verified = user.verify(emulator.newSession());

        assertThat(verified.getStatus()).isEqualTo("verified");
        assertThat(expirationDate(report(verified))).isAfter(today.plusYears(19));
    }

    @Test
    void unverifyWhenTheDocumentIsExpiredThenItLooksSo() throws StripeException {
        var failed = user.unverify(emulator.newSession(), "error_code=document_expired");

        assertThat(expirationDate(report(failed))).isBefore(today);
    }

    @Test
    void verifyWhenTheIdNumberIsAllThatIsCheckedThenTheDocumentDoesNotMatter() throws StripeException {
        var session = emulator.newSession(params -> params.setType(VerificationSessionCreateParams.Type.ID_NUMBER));

        var verified = user.verify(session, date("document[expiration_date]", today.minusDays(1)));

        assertThat(verified.getStatus()).isEqualTo("verified");
    }

    @Test
    void verifyWhenTheDayBeforeTheEighteenthBirthdayThenTooYoung() throws StripeException {
        var failed = verifySomebodyBornOn(today.minusYears(18).plusDays(1));

        requireFailed(failed, "under_supported_age");
        assertThat(failed.getLastVerificationReport()).isNull();
        assertThat(emulator.stripe()
                        .v1()
                        .identity()
                        .verificationReports()
                        .list()
                        .getData())
                .isEmpty();
    }

    @Test
    void verifyWhenOnTheEighteenthBirthdayThenVerified() throws StripeException {
        assertThat(verifySomebodyBornOn(today.minusYears(18)).getStatus()).isEqualTo("verified");
    }

    @Test
    void verifyWhenBornLongAgoThenVerified() throws StripeException {
        assertThat(verifySomebodyBornOn(LocalDate.of(1800, 1, 1)).getStatus()).isEqualTo("verified");
    }

    @Test
    void verifyWhenAMinorHasComeOfAgeByTheClockThenVerified() throws StripeException {
        var born = today.minusYears(17);
        requireFailed(verifySomebodyBornOn(born), "under_supported_age");

        emulator.advance(
                Duration.between(today.atStartOfDay(), born.plusYears(18).atStartOfDay()));

        assertThat(verifySomebodyBornOn(born).getStatus()).isEqualTo("verified");
    }
}
