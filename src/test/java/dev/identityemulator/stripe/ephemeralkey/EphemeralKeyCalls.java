package dev.identityemulator.stripe.ephemeralkey;

import com.stripe.exception.StripeException;
import com.stripe.model.EphemeralKey;
import com.stripe.param.EphemeralKeyCreateParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient;

/** The calls that make ephemeral keys. */
final class EphemeralKeyCalls {

    private static final String KEYS = "/v1/ephemeral_keys";

    private static final String MOBILE = "2020-08-27;identity_client_api=v7";

    private EphemeralKeyCalls() {}

    static EphemeralKey newKey(Emulator emulator, String session) throws StripeException {
        return emulator.stripe()
                .v1()
                .ephemeralKeys()
                .create(EphemeralKeyCreateParams.builder()
                        .setVerificationSession(session)
                        .setStripeVersion(MOBILE)
                        .build());
    }

    static RawClient.Response post(Emulator emulator, String... form) {
        return emulator.raw().post(KEYS, Form.of(form), request -> request.header("Stripe-Version", MOBILE));
    }
}
