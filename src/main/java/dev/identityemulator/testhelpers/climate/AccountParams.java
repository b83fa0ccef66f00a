package dev.identityemulator.testhelpers.climate;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.params.RangeParam;
import dev.identityemulator.api.resource.Personal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The changes of what an account buys with.
 *
 * @param balance for a currency a whole number of its smallest unit, or {@code unlimited}
 */
record AccountParams(
        @Nullable Map<String, String> balance,
        @Personal @Nullable String publicName) implements Params {

    static final String UNLIMITED = "unlimited";

    private static final long MOST = 999_999_999_999_999L;

    @Override
    public void check() {
        if (balance != null) {
            balance.forEach((currency, amount) -> {
                Currencies.check("balance", currency);
                var param = "balance[" + currency + "]";
                if (!amount.equals(UNLIMITED) && !amount.matches("\\d{1,18}")) {
                    throw ParamErrors.invalidInteger(param, amount);
                }
                RangeParam.check(param, limit(amount), 0, MOST);
            });
        }
    }

    /** The number; null for no limit. */
    static @Nullable Long limit(String amount) {
        return amount.equals(UNLIMITED) ? null : Long.valueOf(amount);
    }
}
