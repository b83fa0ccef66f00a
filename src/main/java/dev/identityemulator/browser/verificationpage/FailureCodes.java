package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.stripe.identity.check.Check;
import dev.identityemulator.stripe.identity.check.VerificationError;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The codes of failures that fit a session, each with a sentence. */
final class FailureCodes {

    private FailureCodes() {}

    /** The failures of one check, or of the user. */
    record Group(String label, List<Failure> failures) {}

    /** A failure as an option of the form. */
    record Failure(String code, String sentence, boolean selected) {}

    /** The failures of these checks, in their order, and those of the user. */
    static List<Group> of(Set<Check> checks, @Nullable String chosen) {
        var ofChecks = checks.stream().map(check -> new Group(label(check), failures(Optional.of(check), chosen)));
        return Stream.concat(ofChecks, Stream.of(new Group("The user", failures(Optional.empty(), chosen))))
                .toList();
    }

    /** The failure of a session with these checks where none is chosen: that of its first check. */
    static VerificationError usual(Set<Check> checks) {
        var first = checks.stream().findFirst().orElse(Check.DOCUMENT);
        return switch (first) {
            case DOCUMENT -> VerificationError.DOCUMENT_UNVERIFIED_OTHER;
            case SELFIE -> VerificationError.SELFIE_UNVERIFIED_OTHER;
            case ID_NUMBER -> VerificationError.ID_NUMBER_UNVERIFIED_OTHER;
            case EMAIL -> VerificationError.EMAIL_UNVERIFIED_OTHER;
            case PHONE -> VerificationError.PHONE_UNVERIFIED_OTHER;
        };
    }

    private static List<Failure> failures(Optional<Check> check, @Nullable String chosen) {
        return Arrays.stream(VerificationError.values())
                .filter(error -> error.check().equals(check))
                .map(error -> error.failure(null))
                .map(failure -> new Failure(failure.code(), failure.reason(), Objects.equals(failure.code(), chosen)))
                .toList();
    }

    private static String label(Check check) {
        return switch (check) {
            case DOCUMENT -> "Document";
            case SELFIE -> "Selfie";
            case ID_NUMBER -> "ID number";
            case EMAIL -> "Email";
            case PHONE -> "Phone";
        };
    }
}
