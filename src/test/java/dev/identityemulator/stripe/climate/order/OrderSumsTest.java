package dev.identityemulator.stripe.climate.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.climate.ClimateCalls;
import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Random orders at once, of which some are canceled, delivered or substituted: in the end sums, stock and balance agree. */
@ExtendWith(RunningEmulator.class)
class OrderSumsTest {

    private static final int ORDERS = 1_000;
    private static final int AT_ONCE = 4;
    private static final long BALANCE = 999_999_999_999L;
    private static final String OTHER = "climsku_removal_portfolio_2030";

    @Test
    @Tag("slow")
    void createWhenAThousandAreMadeThenSumsStockAndBalanceAgree(Emulator emulator)
            throws StripeException, InterruptedException, ExecutionException {
        var climate = new ClimateCalls(emulator);
        climate.account("balance[usd]=" + BALANCE);
        var next = new AtomicInteger();

        AtOnce.calls(AT_ONCE, () -> {
            for (int i = 0; i < ORDERS / AT_ONCE; i++) {
                live(emulator, new Random(next.getAndIncrement()));
            }
            return true;
        });

        var books = Books.of(climate);
        assertThat(books.orders()).isEqualTo(ORDERS);
        assertThat(climate.available(ClimateCalls.PORTFOLIO)).isEqualTo(books.left(ClimateCalls.PORTFOLIO, "18000"));
        assertThat(climate.available(OTHER)).isEqualTo(books.left(OTHER, "250000"));
        assertThat(climate.account().at("/balance/usd").asLong()).isEqualTo(BALANCE - books.paid());
    }

    private static void live(Emulator emulator, Random random) {
        var raw = emulator.raw();
        var quantity = SeededQuantity.of(random);
        var form = Form.of("product=" + ClimateCalls.PORTFOLIO, quantity.param() + "=" + quantity.value());
        var order = raw.post("/v1/climate/orders", form)
                .requireOk()
                .json()
                .path("id")
                .asString();
        var helper = ClimateCalls.HELPERS + "/orders/" + order;
        switch (random.nextInt(5)) {
            case 0 -> raw.post("/v1/climate/orders/" + order + "/cancel", "").requireOk();
            case 1 -> raw.post(helper + "/cancel", "").requireOk();
            case 2 -> raw.post(helper + "/deliver", "").requireOk();
            case 3 -> raw.post(helper + "/substitute", "").requireOk();
            default -> {}
        }
    }
}
