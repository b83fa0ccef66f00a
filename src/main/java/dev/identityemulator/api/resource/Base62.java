package dev.identityemulator.api.resource;

/** Numbers in base 62, with digits in the order of their character codes, so that texts of one length sort as their numbers. */
public final class Base62 {

    public static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Base62() {}

    /** A number with this many digits; if it is negative or too large, the least or greatest such number. */
    public static String text(long number, int length) {
        long rest = Math.max(0, Math.min(power(length) - 1, number));
        var digits = new char[length];
        for (int i = length - 1; i >= 0; i--) {
            digits[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        return new String(digits);
    }

    /** The count of numbers with this many digits. */
    static long power(int length) {
        return (long) Math.pow(DIGITS.length(), length);
    }
}
