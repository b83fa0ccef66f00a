package dev.identityemulator.stripe.identity.verificationpage;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The errors of pages, which an SDK shows to a developer. Stripe documents none of these sentences. */
final class PageErrors {

    private PageErrors() {}

    static ApiException incomplete(List<Requirement> missing) {
        var names = missing.stream()
                .map(requirement -> requirement.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return ApiErrors.wrongState("You cannot submit this VerificationPage because it is missing: " + names + ".");
    }

    static ApiException noPhone() {
        return ApiErrors.wrongState("You cannot verify a phone number before the user has given one.");
    }

    /** The session does not have the file that the app names. */
    static ApiException noSuchFile(String id, String param) {
        return ApiErrors.noSuchParam("file upload", id, param);
    }
}
