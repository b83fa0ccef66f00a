package dev.identityemulator.stripe.identity.verificationpage.screen;

import java.util.List;

/** The first screen of a check without a document. */
public record IndividualWelcome(
        String body,
        String getStartedButtonText,
        List<TextLine> lines,
        String privacyPolicy,
        String timeEstimate,
        String title) {

    /** The same for every session. */
    public static IndividualWelcome standard() {
        return new IndividualWelcome(
                "<p>What you type shows that you are who you say.</p>",
                "Get started",
                TextLine.ofIndividuals(),
                BiometricConsent.PRIVACY_POLICY,
                "Takes about 1 minute.",
                "Verify your identity");
    }
}
