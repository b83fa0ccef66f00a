package dev.identityemulator.stripe.customer.details;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parameters of the customer's cash balance. */
public record CashBalanceParam(@Nullable Settings settings) {

    /** Which payments the balance is used for. */
    public record Settings(@Nullable ReconciliationMode reconciliationMode) {}

    /** Who decides it. */
    public enum ReconciliationMode {
        AUTOMATIC,
        MANUAL,
        MERCHANT_DEFAULT
    }

    /** The mode after this change; null is the merchant's default. */
    @Nullable
    String modeAfter(@Nullable String current) {
        var mode = settings == null ? null : settings.reconciliationMode();
        if (mode == null) {
            return current;
        }
        return mode == ReconciliationMode.MERCHANT_DEFAULT ? null : mode.name().toLowerCase(Locale.ROOT);
    }
}
