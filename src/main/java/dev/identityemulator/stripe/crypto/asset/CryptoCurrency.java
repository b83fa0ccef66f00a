package dev.identityemulator.stripe.crypto.asset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;

/** The currencies that can be bought, with the number of their decimals. */
public enum CryptoCurrency {
    BTC(8),
    ETH(18),
    MATIC(18),
    SOL(9),
    XLM(8),
    AVAX(18),
    USDC(6),
    WLD(18),
    USDT(6);

    /** The currencies that a session offers which names none. */
    public static final List<CryptoCurrency> USUAL = List.copyOf(EnumSet.range(BTC, USDC));

    private final int decimals;

    CryptoCurrency(int decimals) {
        this.decimals = decimals;
    }

    public int decimals() {
        return decimals;
    }

    /** Whether an amount is above zero, and has no more decimals than the currency. */
    public boolean canBe(BigDecimal amount) {
        return amount.signum() > 0 && amount.stripTrailingZeros().scale() <= decimals && Fiat.isSensible(amount);
    }

    /** The amount with all decimals, cut after the last. */
    public String text(BigDecimal amount) {
        return amount.setScale(decimals, RoundingMode.DOWN).toPlainString();
    }
}
