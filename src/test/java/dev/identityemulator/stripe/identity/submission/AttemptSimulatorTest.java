package dev.identityemulator.stripe.identity.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.stripe.identity.check.Check;
import dev.identityemulator.stripe.identity.check.DocumentType;
import dev.identityemulator.stripe.identity.check.Person;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.check.VerificationOptions;
import dev.identityemulator.stripe.identity.check.VerificationType;
import dev.identityemulator.stripe.identity.request.ProvidedDetails;
import dev.identityemulator.stripe.identity.request.VerificationSessionCreateParams;
import dev.identityemulator.stripe.identity.session.Outcome;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The attempt of a submission: the person, the document, the checks, and errors that follow from the data. */
class AttemptSimulatorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Test
    void attemptWhenNothingIsAskedForThenTheSamplePersonPassesTheDocumentCheck() {
        var attempt = plan(VerificationOptions.NONE, null, Outcome.PASSES).attempt();

        assertThat(attempt.checks()).containsExactly(Check.DOCUMENT);
        assertThat(attempt.person()).isEqualTo(Person.SAMPLE);
        assertThat(attempt.document().type()).isEqualTo(DocumentType.DRIVING_LICENSE);
        assertThat(attempt.failure()).isNull();
    }

    @Test
    void checksWhenOptionsAndDetailsAskForMoreThenAllOfThem() {
        var options = VerificationOptions.ofDocument(new VerificationOptions.Document(null, true, null, true));
        var provided = new ProvidedDetails("ada@example.com", "+441234567890");

        assertThat(plan(options, provided, Outcome.PASSES).attempt().checks())
                .containsExactlyInAnyOrder(Check.values());
    }

    @Test
    void attemptWhenDetailsAreProvidedThenThePersonIsReachedByThem() {
        var provided = new ProvidedDetails("ada@example.com", null);

        var attempt = plan(VerificationOptions.NONE, provided, Outcome.PASSES).attempt();

        assertThat(attempt.person().email()).isEqualTo("ada@example.com");
        assertThat(attempt.person().phone()).isEqualTo(Person.SAMPLE.phone());
    }

    @Test
    void attemptWhenTheUsualDocumentIsNotAllowedThenAnAllowedOneIsShown() {
        var attempt =
                plan(allowing(DocumentType.PASSPORT), null, Outcome.PASSES).attempt();

        assertThat(attempt.document().type()).isEqualTo(DocumentType.PASSPORT);
        assertThat(attempt.failure()).isNull();
    }

    @Test
    void attemptWhenADocumentIsShownThatIsNotAllowedThenItFails() {
        var shown = new Outcome.DocumentDifference(DocumentType.ID_CARD, null, null, null, null);

        assertThat(failure(allowing(DocumentType.PASSPORT), showing(shown)))
                .isEqualTo(VerificationError.DOCUMENT_TYPE_NOT_SUPPORTED);
    }

    @Test
    void attemptWhenTheDocumentExpiredYesterdayThenItFailsAndTodayItDoesNot() {
        assertThat(failure(VerificationOptions.NONE, showing(expiring(TODAY.minusDays(1)))))
                .isEqualTo(VerificationError.DOCUMENT_EXPIRED);
        assertThat(failure(VerificationOptions.NONE, showing(expiring(TODAY)))).isNull();
    }

    @Test
    void attemptWhenThePersonComesOfAgeTomorrowThenItFailsAndTodayItDoesNot() {
        assertThat(failure(VerificationOptions.NONE, born(TODAY.minusYears(18).plusDays(1))))
                .isEqualTo(VerificationError.UNDER_SUPPORTED_AGE);
        assertThat(failure(VerificationOptions.NONE, born(TODAY.minusYears(18))))
                .isNull();
    }

    @Test
    void attemptWhenItIsToFailAsExpiredThenTheDocumentLooksSo() {
        var outcome = new Outcome(VerificationError.DOCUMENT_EXPIRED, null, null, null);

        var document = plan(VerificationOptions.NONE, null, outcome).attempt().document();

        assertThat(document.isExpired(TODAY)).isTrue();
        assertThat(document.issuedDate()).isBefore(document.expirationDate());
    }

    private static @Nullable VerificationError failure(VerificationOptions options, Outcome outcome) {
        return plan(options, null, outcome).attempt().error();
    }

    private static Outcome showing(Outcome.DocumentDifference document) {
        return new Outcome(null, null, null, document);
    }

    private static Outcome born(LocalDate date) {
        return new Outcome(
                null, null, new Person(null, null, date, null, null, null, null, null, null, null, null), null);
    }

    private static Outcome.DocumentDifference expiring(LocalDate date) {
        return new Outcome.DocumentDifference(null, null, null, null, date);
    }

    private static VerificationOptions allowing(DocumentType type) {
        return VerificationOptions.ofDocument(new VerificationOptions.Document(List.of(type), null, null, null));
    }

    private static AttemptSimulator plan(
            VerificationOptions options, @Nullable ProvidedDetails provided, Outcome outcome) {
        var params = new VerificationSessionCreateParams(
                null, null, null, provided, null, null, null, null, VerificationType.Requested.DOCUMENT, null);
        var created = Instant.parse("2026-11-28T08:00:00Z");
        var session = new VerificationSession(VerificationSession.key("acct_1", created), created, params, options);
        return new AttemptSimulator(session, outcome, TODAY);
    }
}
