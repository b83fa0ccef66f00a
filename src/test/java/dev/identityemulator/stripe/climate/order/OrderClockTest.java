package dev.identityemulator.stripe.climate.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.climate.Order;
import dev.identityemulator.stripe.climate.ClimateCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders are delivered, and end unpaid, by the account's clock. */
@ExtendWith(RunningEmulator.class)
class OrderClockTest {

    @Test
    void advanceWhenTheYearEndsThenDeliveredOnItsLastDay(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var order = climate.buy(ClimateCalls.PORTFOLIO, "2");
        var due = Instant.parse("2027-12-31T00:00:00Z");

        advanceTo(emulator, due.minusSeconds(60));
        var before = climate.api().orders().retrieve(order.getId());
        advanceTo(emulator, due.plusSeconds(60));
        var after = climate.api().orders().retrieve(order.getId());

        assertThat(before).isEqualTo(order);
        assertThat(after.getStatus()).isEqualTo("delivered");
        assertThat(after.getDeliveredAt()).isEqualTo(due.getEpochSecond());
        assertThat(after.getDeliveryDetails()).singleElement().satisfies(detail -> {
            assertThat(detail.getMetricTons()).isEqualTo("2");
            assertThat(detail.getSupplier().getId()).isEqualTo("climsup_prairie_bio_oil");
            assertThat(detail.getLocation().getCity()).isEqualTo("Wichita");
            assertThat(detail.getRegistryUrl()).isNull();
        });
        assertThat(after.getCertificate()).isEqualTo(emulator.baseUrl() + "/climate/certificates/" + order.getId());
        assertThat(climate.events()).containsExactly("order.delivered"); // the creation is too long ago to be listed
    }

    @Test
    void advanceWhenFromStockThenDeliveredAfterAMonth(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var order = climate.buy(ClimateCalls.SPOT, "2");

        emulator.advance(Duration.ofDays(30).minusMinutes(1));
        var before = climate.api().orders().retrieve(order.getId());
        emulator.advance(Duration.ofMinutes(2));

        assertThat(order.getExpectedDeliveryYear()).isEqualTo(2025);
        assertThat(before.getStatus()).isEqualTo("confirmed");
        assertThat(climate.api().orders().retrieve(order.getId()).getDeliveredAt())
                .isEqualTo(order.getCreated() + Duration.ofDays(30).toSeconds());
    }

    @Test
    void advanceWhenDelayedOrPartlyDeliveredThenOnceInTheNewYearForTheRest(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var order = climate.buy(ClimateCalls.PORTFOLIO, "2");
        climate.control(order.getId(), "deliver", "metric_tons=0.5", "registry_url=https://certificates.example/1");
        climate.control(order.getId(), "delay", "expected_delivery_year=2029");

        advanceTo(emulator, Instant.parse("2028-06-01T00:00:00Z"));
        var before = climate.api().orders().retrieve(order.getId());
        advanceTo(emulator, Instant.parse("2030-01-05T00:00:00Z"));
        var after = climate.api().orders().retrieve(order.getId());

        assertThat(before.getStatus()).isEqualTo("confirmed");
        assertThat(after.getDeliveryDetails())
                .extracting(Order.DeliveryDetail::getMetricTons)
                .extracting(String::valueOf)
                .containsExactly("0.5", "1.5");
        assertThat(after.getDeliveredAt())
                .isEqualTo(Instant.parse("2029-12-31T00:00:00Z").getEpochSecond());
        assertThat(climate.events()).containsExactly("order.delivered");
    }

    @Test
    void advanceWhenNobodyPaysThenExpiredAfterAMonthAndTheTonsAreBack(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var unpaid = climate.reserve(ClimateCalls.SMALL_LOT, "0.2", "open");
        var paid = climate.reserve(ClimateCalls.SMALL_LOT, "0.3", "awaiting_funds");
        emulator.advance(Duration.ofDays(29));
        climate.control(paid.getId(), "confirm");

        emulator.advance(Duration.ofDays(2));

        var expired = climate.api().orders().retrieve(unpaid.getId());
        assertThat(expired.getStatus()).isEqualTo("canceled");
        assertThat(expired.getCancellationReason()).isEqualTo("expired");
        assertThat(expired.getCanceledAt())
                .isEqualTo(unpaid.getCreated() + Duration.ofDays(30).toSeconds());
        assertThat(climate.api().orders().retrieve(paid.getId()).getStatus()).isEqualTo("confirmed");
        assertThat(climate.available(ClimateCalls.SMALL_LOT)).isEqualByComparingTo("0.2");
        assertThat(climate.account().path("movements")).isEmpty();
    }

    @Test
    void advanceWhenDeliveriesWereOrderedWithDelayThenInTheirOrder(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var order = climate.buy(ClimateCalls.PORTFOLIO, "2");

        var asked = climate.control(order.getId(), "deliver", "metric_tons=0.5", "simulate_delay=true");
        climate.control(order.getId(), "deliver", "simulate_delay=true", "supplier=climsup_straw_burial");
        emulator.advance(Duration.ofMinutes(1));
        emulator.raw().post("/v1/test_helpers/settle", "").requireOk();

        var delivered = climate.api().orders().retrieve(order.getId());
        assertThat(asked.getDeliveryDetails()).isEmpty();
        assertThat(delivered.getStatus()).isEqualTo("delivered");
        assertThat(delivered.getDeliveryDetails())
                .extracting(detail ->
                        detail.getMetricTons() + " " + detail.getSupplier().getId())
                .containsExactly("0.5 climsup_prairie_bio_oil", "1.5 climsup_straw_burial");
        assertThat(climate.events()).containsExactly("order.created", "order.delivered");
    }

    @Test
    void advanceWhenCanceledMeanwhileThenNotDelivered(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var order = climate.buy(ClimateCalls.SPOT, "2");
        climate.control(order.getId(), "deliver", "metric_tons=0.5", "simulate_delay=true");
        var canceled = climate.api().orders().cancel(order.getId());

        emulator.advance(Duration.ofDays(29));
        assertThat(climate.events()).containsExactly("order.created", "order.canceled");
        emulator.advance(Duration.ofDays(2));

        assertThat(climate.api().orders().retrieve(order.getId())).isEqualTo(canceled);
        assertThat(climate.events()).doesNotContain("order.delivered");
    }

    @Test
    void advanceWhenAutoDeliveryIsOffThenTheOrderStays() throws StripeException {
        try (var server =
                EmulatorServer.start("emulator.climate.auto-delivery=false", "emulator.climate.funding-expiry=1h")) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            var climate = new ClimateCalls(emulator);
            var order = climate.buy(ClimateCalls.SPOT, "2");
            var unpaid = climate.reserve(ClimateCalls.SPOT, "1", "open");

            emulator.advance(Duration.ofHours(2));
            assertThat(climate.api().orders().retrieve(unpaid.getId()).getStatus())
                    .isEqualTo("canceled");
            emulator.advance(Duration.ofDays(800));

            assertThat(climate.api().orders().retrieve(order.getId())).isEqualTo(order);
        }
    }

    private static void advanceTo(Emulator emulator, Instant instant) {
        emulator.raw()
                .post("/v1/test_helpers/clock/advance", "to=" + instant.getEpochSecond())
                .requireOk();
    }
}
