package dev.identityemulator.testhelpers.forwarding;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.params.RangeParam;
import dev.identityemulator.api.resource.Encrypted;
import dev.identityemulator.api.resource.Personal;
import dev.identityemulator.platform.text.CardNumbers;
import dev.identityemulator.stripe.forwarding.card.CardDetails;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parameters of a card. */
record CardControlParams(
        @Personal @Nullable BillingDetails billingDetails,
        @Encrypted @Nullable CardParam card) implements Params {

    private static final String DEFAULT_HOLDER = "First Last";
    private static final int LONGEST_NAME = 500;
    private static final int LAST_MONTH = 12;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    /** Whose card it is. */
    record BillingDetails(@Nullable String name) {}

    /** The card itself. */
    record CardParam(
            @Nullable String cvc,
            @Nullable Long expMonth,
            @Nullable Long expYear,
            @Nullable String number) {

        /** Never the number: a record's text may end in a message. */
        @Override
        public String toString() {
            return "CardParam";
        }
    }

    @Override
    public void check() {
        if (card == null) {
            throw ParamErrors.missing("card");
        }
        require("card[number]", card.number());
        require("card[exp_month]", card.expMonth());
        require("card[exp_year]", card.expYear());
        if (!CardNumbers.isKnown(number())) {
            throw ApiException.status(400, "Your card number is incorrect.")
                    .code("incorrect_number")
                    .param("card[number]")
                    .hint("Only Stripe's published test cards are taken, so that no real card can be stored.")
                    .beforeWork()
                    .build();
        }
        RangeParam.check("card[exp_month]", card.expMonth(), 1, LAST_MONTH);
        RangeParam.check("card[exp_year]", card.expYear(), FIRST_YEAR, LAST_YEAR);
        if (card.cvc() != null && !card.cvc().matches("[0-9]{3,4}")) {
            throw ApiException.status(400, "Your card's security code is invalid.")
                    .code("invalid_cvc")
                    .param("card[cvc]")
                    .beforeWork()
                    .build();
        }
        if (billingDetails != null
                && billingDetails.name() != null
                && billingDetails.name().length() > LONGEST_NAME) {
            throw ParamErrors.tooLong("billing_details[name]", billingDetails.name(), LONGEST_NAME);
        }
    }

    CardDetails details() {
        var given = Objects.requireNonNull(card);
        return new CardDetails(
                number(),
                Math.toIntExact(Objects.requireNonNull(given.expMonth())),
                Math.toIntExact(Objects.requireNonNull(given.expYear())),
                Objects.requireNonNullElse(given.cvc(), ""),
                billingDetails == null || billingDetails.name() == null
                        ? DEFAULT_HOLDER
                        : CardNumbers.masked(billingDetails.name()));
    }

    private String number() {
        return card == null || card.number() == null ? "" : card.number().replaceAll("[ -]", "");
    }

    private static void require(String param, @Nullable Object value) {
        if (value == null) {
            throw ParamErrors.missing(param);
        }
    }
}
