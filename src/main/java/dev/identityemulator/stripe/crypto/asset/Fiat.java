package dev.identityemulator.stripe.crypto.asset;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The currencies that a customer can pay with, and how many US dollars one of each is worth here. */
public enum Fiat {
    USD("1"),
    EUR("1.10"),
    GBP("1.25");

    /** What is spent if nobody says how much. */
    public static final BigDecimal USUAL_AMOUNT = new BigDecimal("100.00");

    private static final int DECIMALS = 2;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    private final BigDecimal dollars;

    Fiat(String dollars) {
        this.dollars = new BigDecimal(dollars);
    }

    /** Whether an amount is above zero, and has no more than two decimals. */
    public static boolean canBe(BigDecimal amount) {
        return amount.signum() > 0 && amount.stripTrailingZeros().scale() <= DECIMALS && isSensible(amount);
    }

    /** Whether an amount is one that fits into every calculation. */
    static boolean isSensible(BigDecimal amount) {
        return amount.compareTo(MOST) <= 0;
    }

    /** An amount with two decimals, rounded half up. */
    public static String text(BigDecimal amount) {
        return amount.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }

    BigDecimal toDollars(BigDecimal amount) {
        return amount.multiply(dollars);
    }

    BigDecimal ofDollars(BigDecimal amount, RoundingMode rounding) {
        return amount.divide(dollars, DECIMALS, rounding);
    }
}
