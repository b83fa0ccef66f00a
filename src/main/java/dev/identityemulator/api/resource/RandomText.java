package dev.identityemulator.api.resource;

import java.security.SecureRandom;

/** Unguessable letters and digits, for ids, secrets and link tokens. */
public final class RandomText {

    /** The digits of base 62 in the order of their character codes, so that equally long numbers sort as texts do. */
    static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /** A fresh text of the given length, each character worth almost six bits. */
    public static String alphanumeric(int length) {
        var text = new StringBuilder(length);
        var bytes = new byte[length + length / 4 + 4];
        while (text.length() < length) {
            RANDOM.nextBytes(bytes);
            for (int i = 0; i < bytes.length && text.length() < length; i++) {
                int sixBits = bytes[i] & 63;
                if (sixBits < ALPHABET.length()) {
                    text.append(ALPHABET.charAt(sixBits));
                }
            }
        }
        return text.toString();
    }
}
