package dev.identityemulator.stripe.identity.verificationpage.screen;

/** The last screen. */
public record Success(String body, String buttonText, String title) {

    /** The same for every session. */
    public static Success standard() {
        return new Success(
                "<p><b>Thank you.</b></p><p>The application under test learns the outcome by its webhooks.</p>",
                "Done",
                "Submitted");
    }
}
