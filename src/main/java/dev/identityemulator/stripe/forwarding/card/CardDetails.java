package dev.identityemulator.stripe.forwarding.card;

import java.util.Locale;

/**
 * What can be put into a request.
 *
 * @param cvc empty once it was used
 */
public record CardDetails(String number, int expMonth, int expYear, String cvc, String holder) {

    private static final int CENTURY = 100;

    /** The month in two digits. */
    public String month() {
        return String.format(Locale.ROOT, "%02d", expMonth);
    }

    /** The year in four digits. */
    public String year() {
        return String.valueOf(expYear);
    }

    /** Month and year as they are printed on cards. */
    public String expiry() {
        return month() + "/" + String.format(Locale.ROOT, "%02d", expYear % CENTURY);
    }

    /** The same card without its CVC. */
    CardDetails withoutCvc() {
        return new CardDetails(number, expMonth, expYear, "", holder);
    }

    /** Never the number: a record's text may end in a message. */
    @Override
    public String toString() {
        return "CardDetails";
    }
}
