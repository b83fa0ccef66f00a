package dev.identityemulator.stripe.identity.report;

import dev.identityemulator.stripe.identity.check.Check;
import dev.identityemulator.stripe.identity.check.IdentityDocument;
import dev.identityemulator.stripe.identity.check.Person;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.check.VerificationOptions;
import dev.identityemulator.stripe.identity.check.VerificationType;
import dev.identityemulator.stripe.identity.specimen.SubmittedImages;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a user, with its result.
 *
 * @param session the submitted session
 * @param type the type of the session
 * @param checks the checks of the session
 * @param images the uploaded images that replace specimens
 * @param error the error, or null if every check passed
 * @param reason a sentence that replaces the error's usual one, or null
 */
public record Attempt(
        SubmittedSession session,
        VerificationType type,
        Set<Check> checks,
        Person person,
        IdentityDocument document,
        SubmittedImages images,
        @Nullable VerificationError error,
        @Nullable String reason) {

    /** The fields of a session that its reports repeat. */
    public record SubmittedSession(
            String account,
            String id,
            @Nullable String clientReferenceId,
            @Nullable String verificationFlow,
            VerificationOptions options) {}

    /** Why the attempt failed, or null if it did not. */
    public VerificationError.@Nullable Failure failure() {
        return error == null ? null : error.failure(reason);
    }

    /** Whether this check was made: it failed, or the session asks for it and no earlier check failed. */
    boolean makes(Check check) {
        var failing = error == null ? null : error.check().orElse(null);
        return check == failing || (checks.contains(check) && (failing == null || check.compareTo(failing) < 0));
    }

    /** Why this check failed, or null if it passed. */
    VerificationError.@Nullable Failure failureOf(Check check) {
        return error != null && error.check().filter(check::equals).isPresent() ? error.failure(reason) : null;
    }
}
