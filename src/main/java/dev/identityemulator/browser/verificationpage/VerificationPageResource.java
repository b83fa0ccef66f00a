package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.api.resource.ApiResource;

/**
 * The page of a session, as a holder of the client secret gets it.
 *
 * @param id the session's id
 * @param token the last segment of the page's address
 */
record VerificationPageResource(String id, String object, String token) implements ApiResource {

    static VerificationPageResource of(String clientSecret, String token) {
        return new VerificationPageResource(clientSecret.split("_secret_", 2)[0], "verification_page", token);
    }
}
