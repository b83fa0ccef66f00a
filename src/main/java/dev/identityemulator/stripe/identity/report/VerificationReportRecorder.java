package dev.identityemulator.stripe.identity.report;

import dev.identityemulator.stripe.identity.check.Check;
import dev.identityemulator.stripe.identity.check.CheckStatus;
import dev.identityemulator.stripe.identity.check.Checks;
import dev.identityemulator.stripe.identity.check.DocumentCheck;
import dev.identityemulator.stripe.identity.check.EmailCheck;
import dev.identityemulator.stripe.identity.check.IdNumberCheck;
import dev.identityemulator.stripe.identity.check.PhoneCheck;
import dev.identityemulator.stripe.identity.check.SelfieCheck;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.check.VerificationOptions;
import dev.identityemulator.stripe.identity.check.VerificationType;
import dev.identityemulator.stripe.identity.specimen.AttemptImages;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the checks of an attempt, and records the report and its images. */
@Component
public class VerificationReportRecorder {

    private final VerificationReports reports;
    private final AttemptImages images;

    VerificationReportRecorder(VerificationReports reports, AttemptImages images) {
        this.reports = reports;
        this.images = images;
    }

    /**
     * Records the report of an attempt, in the transaction that ends the attempt.
     *
     * @param time the time of the report and of each image
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public VerificationReport record(Attempt attempt, Supplier<Instant> time) {
        var document = attempt.makes(Check.DOCUMENT) ? document(attempt, time) : null;
        var selfie = selfie(attempt, document, time);
        var checks = new Checks(document, email(attempt), idNumber(attempt), phone(attempt), selfie);
        return reports.save(new VerificationReport(attempt, time.get(), options(attempt), checks));
    }

    private DocumentCheck document(Attempt attempt, Supplier<Instant> time) {
        var session = attempt.session();
        var specimen = new SpecimenText(attempt.person(), attempt.document());
        var files = images.document(
                session.account(), session.id(), attempt.images(), specimen.title(), specimen.lines(), time);
        var failure = attempt.failureOf(Check.DOCUMENT);
        return failure != null && attempt.error() == VerificationError.DOCUMENT_UNVERIFIED_OTHER
                ? DocumentCheck.unreadable(files, failure)
                : DocumentCheck.of(attempt.person(), attempt.document(), files, failure);
    }

    private @Nullable SelfieCheck selfie(Attempt attempt, @Nullable DocumentCheck document, Supplier<Instant> time) {
        if (!attempt.makes(Check.SELFIE)) {
            return null;
        }
        var session = attempt.session();
        var specimen = new SpecimenText(attempt.person(), attempt.document());
        var selfie = images.selfie(session.account(), session.id(), attempt.images(), List.of(specimen.name()), time);
        var failure = attempt.failureOf(Check.SELFIE);
        var photo = document == null ? null : document.files().get(0);
        return new SelfieCheck(photo, failure, selfie, CheckStatus.of(failure));
    }

    private static @Nullable IdNumberCheck idNumber(Attempt attempt) {
        return attempt.makes(Check.ID_NUMBER)
                ? IdNumberCheck.of(attempt.person(), attempt.failureOf(Check.ID_NUMBER))
                : null;
    }

    private static @Nullable EmailCheck email(Attempt attempt) {
        var failure = attempt.failureOf(Check.EMAIL);
        return attempt.makes(Check.EMAIL)
                ? new EmailCheck(attempt.person().email(), failure, CheckStatus.of(failure))
                : null;
    }

    private static @Nullable PhoneCheck phone(Attempt attempt) {
        var failure = attempt.failureOf(Check.PHONE);
        return attempt.makes(Check.PHONE)
                ? new PhoneCheck(failure, attempt.person().phone(), CheckStatus.of(failure))
                : null;
    }

    private static VerificationOptions options(Attempt attempt) {
        return attempt.type() == VerificationType.ID_NUMBER
                ? new VerificationOptions(null, null, new VerificationOptions.IdNumber(), null, null)
                : attempt.session().options();
    }
}
