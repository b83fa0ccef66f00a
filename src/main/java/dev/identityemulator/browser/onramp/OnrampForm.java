package dev.identityemulator.browser.onramp;

import dev.identityemulator.stripe.crypto.asset.CryptoCurrency;
import dev.identityemulator.stripe.crypto.asset.Network;
import dev.identityemulator.stripe.crypto.session.OnrampChoice;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer enters. Stripe's sandbox has the same values that work.
 *
 * @param problems what is wrong with a field, by its name
 * @see <a href="https://docs.stripe.com/crypto/onramp/testing">Stripe: Test values of the onramp</a>
 */
record OnrampForm(Map<String, String> values, Map<String, String> problems) {

    private static final String CODE = "000000";
    private static final String SSN = "000000000";
    private static final String ADDRESS = "address_full_match";

    /** The last name of a customer of whom no more is asked. */
    private static final String KNOWN_NAME = "verified";

    private static final String CARD = "4242424242424242";
    private static final String DECLINED_CARD = "4000000000000002";
    private static final String AMOUNT_FORM = "\\d{1,12}(\\.\\d{1,20})?";

    static OnrampForm of(Map<String, String> sent) {
        return new OnrampForm(sent, new LinkedHashMap<>());
    }

    /** The text of a field; empty if it was left so. */
    String text(String field) {
        return values.getOrDefault(field, "").replace("\0", "").strip();
    }

    /** Notes what keeps the customer from signing in and from being quoted. */
    void checkSignIn() {
        require("email", "Enter an email address", !text("email").contains("@"));
        require("code", "Enter the code of the sandbox, " + CODE, !text("code").equals(CODE));
        require("last-name", "Enter a last name", text("last-name").isEmpty());
        boolean more = !isKnown();
        require(
                "ssn",
                "Enter the SSN of the sandbox, " + SSN,
                more && text("ssn").isEmpty());
        require(
                "address-line1",
                "Enter the address of the sandbox, " + ADDRESS,
                more && text("address-line1").isEmpty());
        var amount = text("amount");
        require("amount", "Enter an amount such as 100.00", !amount.isEmpty() && !amount.matches(AMOUNT_FORM));
    }

    /** Whether the customer is not the one that the sandbox knows. */
    boolean isRejected() {
        var digits = text("ssn").replaceAll("[\\s-]", "");
        return !isKnown() && !(digits.equals(SSN) && text("address-line1").equals(ADDRESS));
    }

    private boolean isKnown() {
        return text("last-name").toLowerCase(Locale.ROOT).equals(KNOWN_NAME);
    }

    void checkCard() {
        var card = card();
        require(
                "card",
                "Enter a test card: " + CARD + ", or " + DECLINED_CARD + " which is declined",
                !card.equals(CARD) && !card.equals(DECLINED_CARD));
    }

    boolean isDeclined() {
        return card().equals(DECLINED_CARD);
    }

    void reject(String field, String message) {
        problems.put(field, message);
    }

    OnrampChoice choice() {
        return new OnrampChoice(
                constant(CryptoCurrency.values(), "currency"),
                constant(Network.values(), "network"),
                text("amount").isEmpty() ? null : new BigDecimal(text("amount")),
                null,
                text("wallet").isEmpty() ? null : text("wallet"));
    }

    private String card() {
        return text("card").replaceAll("[\\s-]", "");
    }

    private void require(String field, String message, boolean wrong) {
        if (wrong) {
            reject(field, message);
        }
    }

    private <E extends Enum<E>> @Nullable E constant(E[] constants, String field) {
        return Arrays.stream(constants)
                .filter(each -> ShownSession.lower(each).equals(text(field)))
                .findFirst()
                .orElse(null);
    }
}
