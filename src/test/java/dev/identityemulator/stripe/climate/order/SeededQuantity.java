package dev.identityemulator.stripe.climate.order;

import dev.identityemulator.stripe.climate.ClimateCalls;
import java.math.BigDecimal;
import java.util.Random;

/** How much a random order asks for: tons, or an amount of money. */
record SeededQuantity(String param, String value) {

    private static final String TONS = "metric_tons";
    private static final BigDecimal LEAST_THAT_COSTS = new BigDecimal("0.00002");

    static SeededQuantity of(Random random) {
        return random.nextBoolean()
                ? new SeededQuantity(
                        TONS,
                        BigDecimal.valueOf(1 + random.nextInt(1_000_000), 6)
                                .max(LEAST_THAT_COSTS)
                                .toPlainString())
                : new SeededQuantity("amount", String.valueOf(1 + random.nextInt(99_999)));
    }

    OrderCreateParams params() {
        return param.equals(TONS)
                ? new OrderCreateParams(null, null, null, null, new BigDecimal(value), ClimateCalls.PORTFOLIO)
                : new OrderCreateParams(Long.valueOf(value), null, null, null, null, ClimateCalls.PORTFOLIO);
    }
}
