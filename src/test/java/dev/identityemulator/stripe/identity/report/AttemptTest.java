package dev.identityemulator.stripe.identity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.stripe.identity.check.Check;
import dev.identityemulator.stripe.identity.check.DocumentType;
import dev.identityemulator.stripe.identity.check.IdentityDocument;
import dev.identityemulator.stripe.identity.check.Person;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.check.VerificationOptions;
import dev.identityemulator.stripe.identity.check.VerificationType;
import dev.identityemulator.stripe.identity.specimen.SubmittedImages;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The checks that an attempt makes until one fails. */
class AttemptTest {

    @Test
    void makesWhenNothingFailsThenEveryCheckThatTheSessionAsksFor() {
        assertThat(made(attempt(null))).containsExactly(Check.DOCUMENT, Check.SELFIE, Check.EMAIL);
    }

    @Test
    void makesWhenACheckFailsThenNoneAfterIt() {
        assertThat(made(attempt(VerificationError.SELFIE_MANIPULATED))).containsExactly(Check.DOCUMENT, Check.SELFIE);
    }

    @Test
    void makesWhenACheckFailsThatNobodyAskedForThenThatCheckToo() {
        assertThat(made(attempt(VerificationError.ID_NUMBER_MISMATCH)))
                .containsExactly(Check.DOCUMENT, Check.SELFIE, Check.ID_NUMBER);
    }

    @Test
    void failureOfWhenAnotherCheckFailsThenNone() {
        var attempt = attempt(VerificationError.DOCUMENT_EXPIRED);

        assertThat(attempt.failureOf(Check.DOCUMENT)).isEqualTo(attempt.failure());
        assertThat(attempt.failureOf(Check.SELFIE)).isNull();
    }

    private static List<Check> made(Attempt attempt) {
        return Arrays.stream(Check.values()).filter(attempt::makes).toList();
    }

    private static Attempt attempt(@Nullable VerificationError error) {
        return new Attempt(
                new Attempt.SubmittedSession("acct_1", "vs_1", null, null, VerificationOptions.NONE),
                VerificationType.DOCUMENT,
                EnumSet.of(Check.DOCUMENT, Check.SELFIE, Check.EMAIL),
                Person.SAMPLE,
                IdentityDocument.sample(DocumentType.PASSPORT, LocalDate.EPOCH),
                SubmittedImages.NONE,
                error,
                null);
    }
}
