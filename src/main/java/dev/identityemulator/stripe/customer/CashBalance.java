package dev.identityemulator.stripe.customer;

import org.jspecify.annotations.Nullable;

/**
 * The money that a customer has paid in; there never is any here.
 *
 * @see <a href="https://docs.stripe.com/api/cash_balance/object">Stripe: The Cash Balance object</a>
 */
record CashBalance(
        String object,
        @Nullable Object available,
        String customer,
        @Nullable String customerAccount,
        boolean livemode,
        Settings settings) {

    private static final String MERCHANTS_DEFAULT = "automatic";

    /** Which payments it is used for. */
    record Settings(String reconciliationMode, boolean usingMerchantDefault) {}

    static CashBalance of(String customer, @Nullable String mode) {
        var settings = new Settings(mode == null ? MERCHANTS_DEFAULT : mode, mode == null);
        return new CashBalance("cash_balance", null, customer, null, false, settings);
    }
}
