package dev.identityemulator.stripe.ephemeralkey;

import dev.identityemulator.api.error.ApiException;

/** The errors of ephemeral keys that no other call has. Stripe documents none of these sentences. */
final class EphemeralKeyErrors {

    private EphemeralKeyErrors() {}

    static ApiException notOneObject() {
        return ApiException.status(
                        400, "You must provide exactly one of customer, issuing_card, or verification_session.")
                .beforeWork()
                .build();
    }

    /** The version is the mobile SDK's, which reads what the key opens. */
    static ApiException noVersion() {
        return ApiException.status(
                        400,
                        "You must send a Stripe-Version header to create an ephemeral key: the API version of the mobile"
                                + " SDK that will use it.")
                .hint("SDKs take it as an option of the call: apiVersion in node, setStripeVersion in Java,"
                        + " stripe_version in Python; in curl it is -H 'Stripe-Version: 2020-08-27'.")
                .beforeWork()
                .build();
    }
}
