package dev.identityemulator.browser.verificationpage;

import com.stripe.param.identity.VerificationSessionCreateParams.Options;

/** Options of sessions, as the official client sends them. */
final class OptionsOf {

    private OptionsOf() {}

    /** Options that ask for a document and a selfie. */
    static Options selfie() {
        return Options.builder()
                .setDocument(Options.Document.builder()
                        .setRequireMatchingSelfie(true)
                        .build())
                .build();
    }
}
