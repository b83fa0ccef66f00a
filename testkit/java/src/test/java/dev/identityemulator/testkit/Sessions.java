package dev.identityemulator.testkit;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationSessionCreateParams;

/** What an application does. */
public final class Sessions {

    private Sessions() {}

    public static VerificationSession create(Emulator emulator) throws StripeException {
        return create(emulator, "ada");
    }

    public static VerificationSession create(Emulator emulator, String user) throws StripeException {
        return emulator.stripe()
                .v1()
                .identity()
                .verificationSessions()
                .create(VerificationSessionCreateParams.builder()
                        .setType(VerificationSessionCreateParams.Type.DOCUMENT)
                        .setClientReferenceId(user)
                        .putMetadata("user", user)
                        .build());
    }
}
