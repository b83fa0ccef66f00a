package dev.identityemulator.stripe.forwarding.card;

import java.util.Map;
import java.util.Optional;

/**
 * The payment methods that every sandbox has.
 *
 * @see <a href="https://docs.stripe.com/testing">Stripe: Test cards</a>
 */
final class TestCards {

    private static final String PREFIX = "pm_card_";
    private static final int MONTH = 3;
    private static final int YEAR = 2030;
    private static final String HOLDER = "First Last";
    private static final String AMEX = "amex";

    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("visa", "4242424242424242"),
            Map.entry("visa_debit", "4000056655665556"),
            Map.entry("mastercard", "5555555555554444"),
            Map.entry("mastercard_debit", "5200828282828210"),
            Map.entry("mastercard_prepaid", "5105105105105100"),
            Map.entry("discover", "6011111111111117"),
            Map.entry("diners", "3056930009020004"),
            Map.entry("jcb", "3566002020360505"),
            Map.entry("unionpay", "6200000000000005"),
            Map.entry(AMEX, "378282246310005"));

    private TestCards() {}

    /** The card behind an id, if it is one of these. */
    static Optional<CardDetails> find(String id) {
        if (!id.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var name = id.substring(PREFIX.length());
        return Optional.ofNullable(NUMBERS.get(name))
                .map(number -> new CardDetails(number, MONTH, YEAR, name.equals(AMEX) ? "1234" : "123", HOLDER));
    }
}
