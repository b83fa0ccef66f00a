package dev.identityemulator.stripe.climate.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.climate.ClimateCalls;
import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.PostgresServer;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The stock is sold once and never falls below zero, and so is the balance. */
@ExtendWith(RunningEmulator.class)
class OrderStockTest {

    @Test
    void createWhenManyWantTheLastTonsThenTheyAreSoldOnce(Emulator emulator)
            throws StripeException, InterruptedException, ExecutionException {
        requireSoldOnce(List.of(emulator), 12);
    }

    @Test
    void createWhenManySpendTheSameBalanceThenItIsSpentOnce(Emulator emulator)
            throws StripeException, InterruptedException, ExecutionException {
        var climate = new ClimateCalls(emulator);
        climate.account("balance[usd]=" + 3 * 567);
        var products = List.of(ClimateCalls.PORTFOLIO, "climsku_frontier_offtake_portfolio_2027");
        var turn = new AtomicInteger();

        var statuses = AtOnce.calls(
                10,
                () -> order(emulator, products.get(turn.getAndIncrement() % 2), "0.01")
                        .status());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(3);
        assertThat(climate.account().at("/balance/usd").asLong()).isZero();
        assertThat(climate.available(ClimateCalls.PORTFOLIO)).isEqualByComparingTo("17999.97");
    }

    @Test
    @Tag("slow")
    void createWhenTwoInstancesShareADatabaseThenTheLastTonsAreSoldOnceAndDeliveredOnce()
            throws StripeException, InterruptedException, ExecutionException {
        var database = PostgresServer.freshDatabase();
        try (var one = EmulatorServer.startOn(database);
                var two = EmulatorServer.startOn(database)) {
            var first = Emulator.withFreshAccount(one.baseUrl());
            var second = Emulator.withKey(two.baseUrl(), first.key());
            requireSoldOnce(List.of(first, second), 16);
            var climate = new ClimateCalls(first);
            var spot = new ClimateCalls(second);
            for (int i = 0; i < 20; i++) {
                spot.buy(ClimateCalls.SPOT, "1");
            }

            AtOnce.calls(2, () -> {
                first.advance(Duration.ofDays(16)); // together 32, of which events show 30
                return true;
            });
            first.raw().post("/v1/test_helpers/settle", "timeout=60").requireOk();

            assertThat(climate.events()).filteredOn("order.delivered"::equals).hasSize(20);
            assertThat(climate.available(ClimateCalls.SPOT)).isEqualByComparingTo("20.5");
        }
    }

    private static void requireSoldOnce(List<Emulator> instances, int buyers)
            throws StripeException, InterruptedException, ExecutionException {
        var turn = new AtomicInteger();

        var statuses = AtOnce.calls(
                buyers,
                () -> order(instances.get(turn.getAndIncrement() % instances.size()), ClimateCalls.SMALL_LOT, "0.1")
                        .status());

        var climate = new ClimateCalls(instances.get(0));
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(5);
        assertThat(statuses).containsOnly(200, 400);
        assertThat(climate.available(ClimateCalls.SMALL_LOT)).isEqualByComparingTo("0");
        assertThat(climate.api().orders().list().getData()).hasSize(5);
    }

    private static RawClient.Response order(Emulator emulator, String product, String tons) {
        return emulator.raw().post("/v1/climate/orders", Form.of("product=" + product, "metric_tons=" + tons));
    }
}
