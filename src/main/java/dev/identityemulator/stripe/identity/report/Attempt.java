package dev.identityemulator.stripe.identity.report;

import dev.identityemulator.stripe.identity.check.Check;
import dev.identityemulator.stripe.identity.check.IdentityDocument;
import dev.identityemulator.stripe.identity.check.Person;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.check.VerificationOptions;
import dev.identityemulator.stripe.identity.specimen.SubmittedImages;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One submission of a user, as it turned out.
 *
 * @param session the session that was submitted
 * @param type what the session verifies
 * @param checks the checks that were asked for
 * @param images what was uploaded in the place of specimens
 * @param error what went wrong, or null if every check passed
 * @param reason a sentence in the place of the error's usual one
 */
public record Attempt(
        SubmittedSession session,
        VerificationReport.Type type,
        Set<Check> checks,
        Person person,
        IdentityDocument document,
        SubmittedImages images,
        @Nullable VerificationError error,
        @Nullable String reason) {

    /** What a report repeats of its session. */
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

    /** Whether this check was made: it was asked for, or it is the one that failed, and none before it did. */
    boolean makes(Check check) {
        var failing = error == null ? null : error.check().orElse(null);
        return check == failing || (checks.contains(check) && (failing == null || check.compareTo(failing) < 0));
    }

    /** Why this check failed, or null if it passed. */
    VerificationError.@Nullable Failure failureOf(Check check) {
        return error != null && error.check().filter(check::equals).isPresent() ? error.failure(reason) : null;
    }
}
