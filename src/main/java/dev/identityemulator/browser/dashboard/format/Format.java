package dev.identityemulator.browser.dashboard.format;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.Locale;

/** Writes values for people. */
public final class Format {

    private static final int USUAL_DECIMALS = 2;

    private Format() {}

    /** A duration in its two largest units. */
    public static String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min" + rest(seconds % 60, "s");
        }
        if (seconds < 86_400) {
            return seconds / 3600 + " h" + rest(seconds % 3600 / 60, "min");
        }
        return seconds / 86_400 + " d" + rest(seconds % 86_400 / 3600, "h");
    }

    /** An amount in a currency's smallest unit, as people write it. */
    public static String money(long amount, String currency) {
        var code = currency.toUpperCase(Locale.ROOT);
        int decimals = Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code))
                .mapToInt(Currency::getDefaultFractionDigits)
                .filter(digits -> digits >= 0)
                .findFirst()
                .orElse(USUAL_DECIMALS);
        return BigDecimal.valueOf(amount, decimals).toPlainString() + " " + code;
    }

    /** A constant as Stripe writes it. */
    public static String value(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String rest(long count, String unit) {
        return count == 0 ? "" : " " + count + " " + unit;
    }
}
