package dev.identityemulator.api.resource;

import java.security.SecureRandom;

/** Unguessable letters and digits, for ids, secrets and link tokens. */
public final class RandomText {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /** A new text of this length, with almost six random bits in each character. */
    public static String alphanumeric(int length) {
        var text = new StringBuilder(length);
        var bytes = new byte[length + length / 4 + 4];
        while (text.length() < length) {
            RANDOM.nextBytes(bytes);
            for (int i = 0; i < bytes.length && text.length() < length; i++) {
                int sixBits = bytes[i] & 63;
                if (sixBits < Base62.DIGITS.length()) {
                    text.append(Base62.DIGITS.charAt(sixBits));
                }
            }
        }
        return text.toString();
    }
}
