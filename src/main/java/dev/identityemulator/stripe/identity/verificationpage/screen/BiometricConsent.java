package dev.identityemulator.stripe.identity.verificationpage.screen;

import java.util.List;

/** The first screen of a document check. Older SDKs show its body and its estimate of time. */
public record BiometricConsent(
        String acceptButtonText,
        String body,
        String declineButtonText,
        List<TextLine> lines,
        String privacyPolicy,
        String scrollToContinueButtonText,
        String timeEstimate,
        String title) {

    static final String PRIVACY_POLICY = "<a href='https://stripe.com/privacy'>Stripe's privacy policy</a>";

    /** The same for every session. */
    public static BiometricConsent standard() {
        return new BiometricConsent(
                "Accept",
                "<p>Photos of a document, and of you, show that you are who you say.</p>",
                "Decline",
                TextLine.ofDocuments(),
                PRIVACY_POLICY,
                "Scroll to continue",
                "Takes about 1 minute.",
                "Verify your identity");
    }
}
