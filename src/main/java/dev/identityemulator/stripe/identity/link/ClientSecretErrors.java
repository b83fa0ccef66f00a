package dev.identityemulator.stripe.identity.link;

import dev.identityemulator.api.error.ApiException;

/** The errors of a client secret that a browser sent. They never repeat it. Stripe documents none of these sentences. */
public final class ClientSecretErrors {

    private static final String PARAM = "client_secret";

    private ClientSecretErrors() {}

    public static ApiException unknown() {
        return rejected("The client_secret provided does not match any VerificationSession of this publishable key's"
                + " account that awaits input. Secrets are good for one submission; retrieve the session for a fresh"
                + " one.");
    }

    public static ApiException used() {
        return rejected("This client_secret was used: it is good for one submission. Retrieve the VerificationSession"
                + " for a fresh one.");
    }

    public static ApiException expired() {
        return rejected("This client_secret has expired. Retrieve the VerificationSession for a fresh one.");
    }

    private static ApiException rejected(String message) {
        return ApiException.status(400, message).param(PARAM).build();
    }
}
