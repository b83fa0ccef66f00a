package dev.identityemulator.support;

import com.stripe.exception.StripeException;
import com.stripe.model.StripeObject;
import com.stripe.model.identity.VerificationSession;
import com.stripe.net.ApiMode;
import com.stripe.net.ApiResource.RequestMethod;

/** Submits sessions in the place of a user: the calls that Stripe does not have, by the official client's raw request. */
public final class SimulatedUser {

    private final Emulator emulator;

    public SimulatedUser(Emulator emulator) {
        this.emulator = emulator;
    }

    /** The session as the call answers with it, after a submission whose checks are to pass. */
    public VerificationSession verify(VerificationSession session, String... params) throws StripeException {
        return submit(session, "verify", params);
    }

    /** The session as the call answers with it, after a submission that is to fail. */
    public VerificationSession unverify(VerificationSession session, String... params) throws StripeException {
        return submit(session, "unverify", params);
    }

    /** What any of the emulator's own POSTs answers with. */
    public StripeObject post(String path, String... params) throws StripeException {
        var response = emulator.stripe().rawRequest(RequestMethod.POST, path, Form.of(params));
        return emulator.stripe().deserialize(response.body(), ApiMode.V1);
    }

    private VerificationSession submit(VerificationSession session, String outcome, String... params)
            throws StripeException {
        return emulator.submit(session, outcome, Form.of(params));
    }
}
