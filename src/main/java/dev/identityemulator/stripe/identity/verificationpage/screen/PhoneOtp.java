package dev.identityemulator.stripe.identity.verificationpage.screen;

import org.jspecify.annotations.Nullable;

/**
 * The screen for the code that a text message brings.
 *
 * @param redactedPhoneNumber the end of the number, once there is one
 */
public record PhoneOtp(
        String body,
        String cannotVerifyButtonText,
        String errorOtpMessage,
        int otpLength,
        @Nullable String redactedPhoneNumber,
        String resendButtonText,
        String title) {

    /** The code that a test types. */
    public static final String CODE = "000000";

    private static final int SHOWN = 4;

    /** The screen for this number. */
    public static PhoneOtp of(@Nullable String phone) {
        return new PhoneOtp(
                "The emulator sends no text message. The code is " + CODE + ".",
                "I cannot verify this number",
                "That is not the code.",
                CODE.length(),
                phone == null ? null : "***" + phone.substring(Math.max(0, phone.length() - SHOWN)),
                "Send it again",
                "Type the code");
    }
}
