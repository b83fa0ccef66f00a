package dev.identityemulator.testhelpers.climate;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.climate.ClimateCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A test does to orders what only Stripe and its suppliers do. */
@ExtendWith(RunningEmulator.class)
class OrderControlTest {

    @Test
    void deliverWhenInPartsThenOneEntryEachAndOneEventAtTheLastTon(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var order = climate.buy(ClimateCalls.PORTFOLIO, "2");

        var first = climate.control(
                order.getId(),
                "deliver",
                "metric_tons=0.5",
                "supplier=climsup_coastal_alkalinity",
                "registry_url=https://certificates.example/1");
        var last = climate.control(order.getId(), "deliver");

        assertThat(first.getStatus()).isEqualTo("confirmed");
        assertThat(first.getCertificate()).isNull();
        assertThat(first.getDeliveryDetails()).singleElement().satisfies(detail -> {
            assertThat(detail.getSupplier().getName()).isEqualTo("Coastal Alkalinity");
            assertThat(detail.getLocation().getCity()).isEqualTo("Aberdeen");
            assertThat(detail.getRegistryUrl()).isEqualTo("https://certificates.example/1");
        });
        assertThat(last.getStatus()).isEqualTo("delivered");
        assertThat(last.getDeliveryDetails().get(1).getMetricTons()).isEqualTo("1.5");
        assertThat(last.getDeliveredAt())
                .isEqualTo(last.getDeliveryDetails().get(1).getDeliveredAt());
        assertThat(climate.events()).containsExactly("order.created", "order.delivered");
        var event = emulator.events().list().getData().get(0);
        assertThat(event.getRequest().getId()).isNull();
        assertThat(event.getDataObjectDeserializer().getObject()).hasValue(last);
    }

    @Test
    void delayWhenNoYearIsGivenThenTheNextOne(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var order = climate.buy(ClimateCalls.PORTFOLIO, "2");

        var delayed = climate.control(order.getId(), "delay");
        var again = climate.control(order.getId(), "delay", "expected_delivery_year=2031");

        assertThat(delayed.getExpectedDeliveryYear()).isEqualTo(2028);
        assertThat(delayed.getDelayedAt()).isNotNull();
        assertThat(delayed.getStatus()).isEqualTo("confirmed");
        assertThat(again.getExpectedDeliveryYear()).isEqualTo(2031);
        assertThat(climate.events()).containsExactly("order.created", "order.delayed", "order.delayed");
    }

    @Test
    void substituteWhenNoProductIsGivenThenAnotherWithStockAndTheTonsMove(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var order = climate.buy(ClimateCalls.PORTFOLIO, "0.4");

        var substituted = climate.control(order.getId(), "substitute");
        var again = climate.control(order.getId(), "substitute", "product=" + ClimateCalls.SMALL_LOT);

        assertThat(substituted.getProduct()).isEqualTo("climsku_removal_portfolio_2030");
        assertThat(substituted.getExpectedDeliveryYear()).isEqualTo(2030);
        assertThat(substituted.getProductSubstitutedAt()).isNotNull();
        assertThat(List.of(substituted.getAmountTotal(), substituted.getMetricTons()))
                .isEqualTo(List.of(order.getAmountTotal(), order.getMetricTons()));
        assertThat(again.getExpectedDeliveryYear()).isEqualTo(2029);
        assertThat(climate.available(ClimateCalls.PORTFOLIO)).isEqualByComparingTo("18000");
        assertThat(climate.available("climsku_removal_portfolio_2030")).isEqualByComparingTo("250000");
        assertThat(climate.available(ClimateCalls.SMALL_LOT)).isEqualByComparingTo("0.1");
        assertThat(climate.events().get(1)).isEqualTo("order.product_substituted");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "deliver, metric_tons=2.000001, -, metric_tons",
                "deliver, metric_tons=0, -, metric_tons",
                "deliver, metric_tons=x, -, metric_tons",
                "deliver, supplier=climsup_none, resource_missing, supplier",
                "deliver, registry_url=javascript:alert(1), url_invalid, registry_url",
                "deliver, simulate_delay=maybe, -, simulate_delay",
                "delay, expected_delivery_year=2027, parameter_invalid_integer, expected_delivery_year",
                "delay, expected_delivery_year=2020, parameter_invalid_integer, expected_delivery_year",
                "delay, expected_delivery_year=99999999999, parameter_invalid_integer, expected_delivery_year",
                "substitute, product=climsku_none, resource_missing, product",
                "substitute, product=climsku_small_lot_2029, out_of_inventory, product",
                "substitute, product=climsku_removal_portfolio_2027, resource_missing, product",
                "cancel, reason=requested, -, reason",
                "confirm, reason=expired, parameter_unknown, reason"
            })
    void actWhenAParameterIsWrongThenRejectedAndNothingChanged(
            String action, String form, String code, String param, Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var order = climate.buy(ClimateCalls.PORTFOLIO, "2");

        var error = ExpectedError.of(climate.raw(order.getId(), action, form));

        assertThat(error.status()).isEqualTo(400);
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.param()).isEqualTo(param);
        assertThat(climate.api().orders().retrieve(order.getId())).isEqualTo(order);
        assertThat(climate.available(ClimateCalls.SMALL_LOT)).isEqualByComparingTo("0.5");
        assertThat(climate.available(ClimateCalls.PORTFOLIO)).isEqualByComparingTo("17998");
    }

    @Test
    void deliverWhenAllIsOnItsWayThenNoMore(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var order = climate.buy(ClimateCalls.PORTFOLIO, "2");
        climate.control(order.getId(), "deliver", "metric_tons=1.5", "simulate_delay=true");

        var error = ExpectedError.of(climate.raw(order.getId(), "deliver", "metric_tons=1", "simulate_delay=true"));

        assertThat(error)
                .isEqualTo(ExpectedError.invalid("Invalid metric_tons: only 0.5 metric tons are left to be delivered")
                        .param("metric_tons"));
    }

    @Test
    void actWhenTheOrderIsUnknownThenNotFound(Emulator emulator) {
        for (var action : List.of("confirm", "deliver", "delay", "substitute", "cancel")) {
            assertThat(ExpectedError.of(new ClimateCalls(emulator).raw("climorder_none", action)))
                    .isEqualTo(ExpectedError.invalid("No such climate order: 'climorder_none'")
                            .status(404)
                            .code("resource_missing")
                            .param("order"));
        }
    }

    @Test
    void reserveWhenTheStatusIsOfAnotherKindThenRejected(Emulator emulator) {
        var form = Form.of("product=" + ClimateCalls.PORTFOLIO, "metric_tons=1", "status=delivered");

        assertThat(ExpectedError.of(emulator.raw().post(ClimateCalls.HELPERS + "/orders", form)))
                .isEqualTo(ExpectedError.invalid("Invalid status: must be one of awaiting_funds or open")
                        .param("status"));
    }
}
