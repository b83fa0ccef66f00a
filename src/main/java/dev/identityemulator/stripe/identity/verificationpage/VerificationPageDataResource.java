package dev.identityemulator.stripe.identity.verificationpage;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.session.VerificationStatus;
import java.util.List;

/**
 * The response to what an app sends.
 *
 * @param id the id of the session
 * @param submitted whether the user has submitted
 * @param closed whether nothing more is asked for; a page that is submitted and not closed begins anew with what is missing
 */
record VerificationPageDataResource(
        String id, String object, boolean closed, PageState requirements, VerificationStatus status, boolean submitted)
        implements ApiResource {

    /** What has to be corrected, and what is missing. */
    record PageState(List<PageError> errors, List<Requirement> missing) {}

    /** A page that goes on. */
    static VerificationPageDataResource open(
            VerificationSession session, List<PageError> errors, List<Requirement> missing) {
        return of(session.id(), session.status(), false, false, errors, missing);
    }

    /** A page that begins anew. */
    static VerificationPageDataResource again(VerificationSession session, List<Requirement> missing) {
        return of(session.id(), session.status(), false, true, List.of(), missing);
    }

    /** The end of a page. */
    static VerificationPageDataResource submitted(VerificationSession session, VerificationStatus status) {
        return of(session.id(), status, true, true, List.of(), List.of());
    }

    private static VerificationPageDataResource of(
            String id,
            VerificationStatus status,
            boolean closed,
            boolean submitted,
            List<PageError> errors,
            List<Requirement> missing) {
        return new VerificationPageDataResource(
                id, "identity.verification_page_data", closed, new PageState(errors, missing), status, submitted);
    }
}
