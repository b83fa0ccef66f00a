package dev.identityemulator.api.resource;

/** Numbers in base 62, with the digits in the order of their character codes, so that equally long ones sort as texts do. */
public final class Base62 {

    static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Base62() {}

    /** A number in so many digits; one that is negative or too long is the least or the greatest of these. */
    public static String text(long number, int length) {
        long rest = Math.max(0, Math.min(power(length) - 1, number));
        var digits = new char[length];
        for (int i = length - 1; i >= 0; i--) {
            digits[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        return new String(digits);
    }

    /** How many numbers have so many digits. */
    static long power(int length) {
        return (long) Math.pow(DIGITS.length(), length);
    }
}
