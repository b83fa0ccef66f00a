package dev.identityemulator.stripe.climate.catalogue;

import java.math.BigDecimal;

/** Amounts of carbon in metric tons, to the gram. */
public final class Tons {

    /** The most decimals: a millionth of a ton is a gram. */
    public static final int DECIMALS = 6;

    /** More than any product has. */
    public static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

    private Tons() {}

    /** The shortest decimal notation, as the API shows it. */
    public static String text(BigDecimal tons) {
        return tons.signum() == 0 ? "0" : tons.stripTrailingZeros().toPlainString();
    }

    /** Whether a number has no more decimals than are told apart. */
    public static boolean isExact(BigDecimal tons) {
        return tons.stripTrailingZeros().scale() <= DECIMALS;
    }
}
