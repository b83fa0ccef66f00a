package dev.identityemulator.support;

import com.stripe.exception.StripeException;
import com.stripe.model.StripeObject;
import com.stripe.model.identity.VerificationSession;
import com.stripe.net.ApiMode;
import com.stripe.net.ApiResource.RequestMethod;

/** Submits sessions in place of a user, by the official client's raw request, as Stripe has no such calls. */
public final class SimulatedUser {

    private final Emulator emulator;

    public SimulatedUser(Emulator emulator) {
        this.emulator = emulator;
    }

    /** The session in the response, after a submission whose checks pass. */
    public VerificationSession verify(VerificationSession session, String... params) throws StripeException {
        return submit(session, "verify", params);
    }

    /** The session in the response, after a submission that fails. */
    public VerificationSession unverify(VerificationSession session, String... params) throws StripeException {
        return submit(session, "unverify", params);
    }

    /** The response to any of the emulator's own POSTs. */
    public StripeObject post(String path, String... params) throws StripeException {
        var response = emulator.stripe().rawRequest(RequestMethod.POST, path, Form.of(params));
        return emulator.stripe().deserialize(response.body(), ApiMode.V1);
    }

    private VerificationSession submit(VerificationSession session, String outcome, String... params)
            throws StripeException {
        return emulator.submit(session, outcome, Form.of(params));
    }
}
