package dev.identityemulator.api.account;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationReportListParams;
import com.stripe.param.identity.VerificationReportRetrieveParams;
import com.stripe.param.identity.VerificationSessionCreateParams;
import com.stripe.param.identity.VerificationSessionListParams;
import com.stripe.param.identity.VerificationSessionRetrieveParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.SimulatedUser;

/** The ways to ask for sensitive results, and the error of a key that may not see them. */
final class SensitiveCalls {

    private SensitiveCalls() {}

    static VerificationSession verified(Emulator emulator) throws StripeException {
        var document = VerificationSessionCreateParams.Options.Document.builder()
                .setRequireIdNumber(true)
                .build();
        var session = emulator.newSession(params -> params.setOptions(VerificationSessionCreateParams.Options.builder()
                .setDocument(document)
                .build()));
        return new SimulatedUser(emulator).verify(session);
    }

    static VerificationSession retrieve(VerificationSession session, String path, Emulator emulator)
            throws StripeException {
        var params = VerificationSessionRetrieveParams.builder().addExpand(path).build();
        return emulator.sessions().retrieve(session.getId(), params);
    }

    static Object listExpanding(String path, Emulator emulator) throws StripeException {
        return emulator.sessions()
                .list(VerificationSessionListParams.builder().addExpand(path).build());
    }

    static Object reportExpanding(VerificationSession session, String path, Emulator emulator) throws StripeException {
        var params = VerificationReportRetrieveParams.builder().addExpand(path).build();
        return emulator.stripe()
                .v1()
                .identity()
                .verificationReports()
                .retrieve(session.getLastVerificationReport(), params);
    }

    static Object reportsExpanding(String path, Emulator emulator) throws StripeException {
        var params = VerificationReportListParams.builder().addExpand(path).build();
        return emulator.stripe().v1().identity().verificationReports().list(params);
    }

    static ExpectedError lacksTheRight(Emulator emulator) {
        var key = emulator.key();
        if (key.startsWith("sk_")) {
            return ExpectedError.invalid("To access sensitive verification results, configure a restricted API key with"
                            + " appropriate permissions. Learn more here:"
                            + " https://stripe.com/docs/identity/access-verification-results.")
                    .status(403);
        }
        var account = AccountIds.ofKey(key.substring(8));
        var masked = key.substring(0, 8) + "*".repeat(key.length() - 12) + key.substring(key.length() - 4);
        return ExpectedError.invalid("Permission denied. The provided key '" + masked + "' does not have the required"
                        + " permissions for this endpoint on account '" + account
                        + "'. Enabling \"Access all sensitive verification results\""
                        + " ('identity_all_sensitive_results_read') permissions on this key would allow this request to"
                        + " continue. You can edit permissions at https://dashboard.stripe.com/" + account
                        + "/test/apikeys.")
                .status(403);
    }
}
