package dev.identityemulator.platform.text;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds and masks card numbers in text: well-known test numbers, and whatever passes the check that cards have. */
public final class CardNumbers {

    private static final int LEAST_DIGITS = 13;
    private static final int GROUP = 4;
    private static final int FIRST = 6;
    private static final int LAST = 4;
    private static final int SHORTENED = 8;
    private static final int TEN = 10;

    /** A run of digits, or groups of digits as they are printed on cards. */
    private static final Pattern LIKE = Pattern.compile("(?<![0-9])(?:[0-9]{13,19}"
            + "|[0-9]{4}([ +-]|%20)[0-9]{4}\\1[0-9]{4}\\1[0-9]{4}"
            + "|[0-9]{4}([ +-]|%20)[0-9]{6}\\2[0-9]{4,5})(?![0-9])");

    private static final Pattern NO_DIGITS = Pattern.compile("%20|[^0-9]");

    /** The test numbers that Stripe publishes. */
    private static final Set<String> KNOWN = Set.of(
            "4242424242424242",
            "4000056655665556",
            "4012888888881881",
            "4111111111111111",
            "5555555555554444",
            "2223003122003222",
            "5200828282828210",
            "5105105105105100",
            "378282246310005",
            "371449635398431",
            "6011111111111117",
            "6011000990139424",
            "6011981111111113",
            "3056930009020004",
            "36227206271667",
            "6555900000604105",
            "3566002020360505",
            "6200000000000005",
            "6200000000000047",
            "6205500000000000004",
            "4000002500001001",
            "5555552500001001",
            "4000000000000002",
            "4000000000009995",
            "4000000000009987",
            "4000000000009979",
            "4000000000000069",
            "4000000000000127",
            "4000000000000119",
            "4000000000006975",
            "4100000000000019",
            "4000000000004954",
            "4000000000009235",
            "4000000000000101",
            "4000000000000341",
            "4000000000000077",
            "4000000000003720",
            "4000000000000259",
            "4000000000002685",
            "4000000000001976",
            "4000000000005423",
            "4000000404000079",
            "4000000404000038",
            "4000000000003220",
            "4000000000003063",
            "4000000000003055",
            "4000002500003155",
            "4000002760003184",
            "4000003800000446",
            "4000008400001629",
            "4000008260003178",
            "4000000760000002",
            "4000001240000000",
            "4000004840008001",
            "4000008260000000");

    private CardNumbers() {}

    /** Whether this is a test number that Stripe publishes. */
    public static boolean isKnown(String number) {
        return KNOWN.contains(number);
    }

    /** The first six and the last four digits of a number. */
    public static String mask(String number) {
        return number.substring(0, FIRST) + "******" + number.substring(number.length() - LAST);
    }

    /** A text that tells a known number from the others and is not the number. */
    public static String shortened(String number) {
        return number.substring(0, SHORTENED) + "-" + number.substring(number.length() - LAST);
    }

    /**
     * The known number that is shortened so.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static String known(String shortened) {
        return KNOWN.stream()
                .filter(number -> shortened(number).equals(shortened))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a known card"));
    }

    /** The text with every card number in it masked, also where its digits are escaped or in Base64. */
    public static String masked(String text) {
        var plain = hasEnoughDigits(text) ? maskedDigits(text) : text;
        return Base64Digits.redacted(plain, decoded -> !maskedDigits(decoded).equals(decoded));
    }

    private static String maskedDigits(String text) {
        var digits = UnescapedDigits.of(text);
        var plain = digits.text();
        int start = beginning(plain, 0);
        if (start < 0) {
            return text;
        }
        var masked = new StringBuilder();
        var like = LIKE.matcher(plain).useTransparentBounds(true);
        int copied = 0;
        while (start >= 0) {
            int from = endOfDigits(plain, start);
            if (like.region(start, plain.length()).lookingAt()) {
                var number = NO_DIGITS.matcher(like.group()).replaceAll("");
                if (isCard(number, plain, like)) {
                    masked.append(text, copied, digits.before(start)).append(mask(number));
                    from = like.end();
                    copied = digits.before(from);
                }
            }
            start = beginning(plain, from);
        }
        return masked.append(text, copied, text.length()).toString();
    }

    /** Where the next digits are that may be, or may begin, a number; negative if there are none. */
    private static int beginning(String text, int from) {
        for (int start = from; start < text.length(); start++) {
            if (isDigit(text.charAt(start))) {
                int end = endOfDigits(text, start);
                boolean isGroup = end - start == GROUP && end < text.length() && " +-%".indexOf(text.charAt(end)) >= 0;
                if (isGroup || end - start >= LEAST_DIGITS) {
                    return start;
                }
                start = end;
            }
        }
        return -1;
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean hasEnoughDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < LEAST_DIGITS; i++) {
            digits += isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits >= LEAST_DIGITS;
    }

    /** Digits inside of a word may belong to an id or a digest, unless they are a number that is known. */
    private static boolean isCard(String number, String text, Matcher found) {
        if (isKnown(number)) {
            return true;
        }
        boolean inWord = isLetter(text, found.start() - 1) || isLetter(text, found.end());
        return !inWord && number.charAt(0) >= '2' && number.charAt(0) <= '6' && passesTheCheck(number);
    }

    private static boolean isLetter(String text, int index) {
        return index >= 0 && index < text.length() && Character.isLetter(text.charAt(index));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The sum that a card's last digit completes (Luhn's). */
    private static boolean passesTheCheck(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted >= TEN ? counted - TEN + 1 : counted;
        }
        return sum % TEN == 0;
    }
}
