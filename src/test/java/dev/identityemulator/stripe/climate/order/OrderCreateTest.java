package dev.identityemulator.stripe.climate.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.climate.Order;
import com.stripe.param.climate.OrderCreateParams;
import dev.identityemulator.stripe.climate.ClimateCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An order costs what its tons cost, and is confirmed at once. */
@ExtendWith(RunningEmulator.class)
class OrderCreateTest {

    private static final String ORDERS = "/v1/climate/orders";

    /** The sample of docs.stripe.com/api/climate/order/create, to the cent, key for key. */
    @Test
    void createWhenAsPublishedThenAsPublished(Emulator emulator) {
        var order = emulator.raw()
                .post(
                        ORDERS,
                        Form.of("metric_tons=0.01", "product=climsku_frontier_offtake_portfolio_2027", "metadata[a]=b"))
                .requireOk();

        var created = order.json().path("created").asLong();
        var id = order.json().path("id").asString();
        assertThat(id).matches("climorder_[0-9A-Za-z]{24}");
        assertThat(order.text()).isEqualTo("""
            {
              "id": "%s",
              "object": "climate.order",
              "amount_fees": 17,
              "amount_subtotal": 550,
              "amount_total": 567,
              "beneficiary": {
                "public_name": "Sandbox account"
              },
              "canceled_at": null,
              "cancellation_reason": null,
              "certificate": null,
              "confirmed_at": %d,
              "created": %d,
              "currency": "usd",
              "delayed_at": null,
              "delivered_at": null,
              "delivery_details": [],
              "expected_delivery_year": 2027,
              "livemode": false,
              "metadata": {
                "a": "b"
              },
              "metric_tons": "0.01",
              "product": "climsku_removal_portfolio_2027",
              "product_substituted_at": null,
              "status": "confirmed"
            }
            """.formatted(id, created, created));
    }

    @Test
    void createWhenByTonsThenStockBalanceAndEventTellOfIt(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        climate.account("balance[usd]=600");

        var order = climate.buy(ClimateCalls.PORTFOLIO, "0.01");

        assertThat(order.getMetricTons()).isEqualTo(new BigDecimal("0.01"));
        assertThat(climate.available(ClimateCalls.PORTFOLIO)).isEqualTo(new BigDecimal("17999.99"));
        var account = climate.account();
        assertThat(account.at("/balance/usd").asLong()).isEqualTo(33);
        assertThat(account.at("/movements/0/amount").asLong()).isEqualTo(-567);
        assertThat(account.at("/movements/0/order").asString()).isEqualTo(order.getId());
        var event = emulator.events().list().getData().get(0);
        assertThat(event.getType()).isEqualTo("climate.order.created");
        assertThat(event.getRequest().getId()).isNotNull();
        assertThat(event.getDataObjectDeserializer().getObject()).hasValue(order);
    }

    @Test
    void createWhenByAmountThenItIsTheSubtotal(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);

        var order = climate.buy(
                ClimateCalls.PORTFOLIO, params -> params.setAmount(10_000L).setCurrency("eur"));

        assertThat(order.getAmountSubtotal()).isEqualTo(10_000);
        assertThat(order.getAmountFees()).isEqualTo(300);
        assertThat(order.getAmountTotal()).isEqualTo(10_300);
        assertThat(order.getMetricTons()).isEqualTo(new BigDecimal("0.197628"));
        assertThat(order.getCurrency()).isEqualTo("eur");
    }

    @ParameterizedTest
    @CsvSource({"0.01", ".01", "1E-2", "1e-2", "0.010", "+0.01", "0.0100000000", "' 0.01 '", "00.01", "1.e-2"})
    void createWhenTheTonsAreSpelledOtherwiseThenTheSameOrder(String spelling, Emulator emulator) {
        var order = emulator.raw()
                .post(ORDERS, Form.of("product=" + ClimateCalls.PORTFOLIO, "metric_tons=" + spelling))
                .requireOk()
                .json();

        assertThat(order.path("metric_tons").asString()).isEqualTo("0.01");
        assertThat(order.path("amount_total").asLong()).isEqualTo(567);
    }

    @Test
    void createWhenThereIsABeneficiaryThenItIsNamedElseTheAccount(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        climate.account("public_name=Green & Sons");

        var own = climate.buy(ClimateCalls.PORTFOLIO, "1");
        var other = climate.buy(
                ClimateCalls.PORTFOLIO,
                params -> params.setMetricTons(BigDecimal.ONE)
                        .setBeneficiary(OrderCreateParams.Beneficiary.builder()
                                .setPublicName("Ada")
                                .build()));

        assertThat(own.getBeneficiary().getPublicName()).isEqualTo("Green & Sons");
        assertThat(other.getBeneficiary().getPublicName()).isEqualTo("Ada");
        var lines =
                emulator.raw().get("/v1/test_helpers/request_logs").requireOk().text();
        assertThat(lines).doesNotContain("Ada", "Green & Sons");
    }

    @Test
    void createWhenTheProductIsExpandedThenItIsWholeAndItsStockIsTheNewOne(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);

        var order = climate.buy(
                ClimateCalls.SMALL_LOT,
                params -> params.setMetricTons(new BigDecimal("0.2")).addExpand("product"));

        assertThat(order.getProductObject().getMetricTonsAvailable()).isEqualTo(new BigDecimal("0.3"));
        assertThat(order.getProduct()).isEqualTo(ClimateCalls.SMALL_LOT);
        assertThat(emulator.events().list().getData().get(0).toJson())
                .contains("\"product\": \"climsku_small_lot_2029\"");
        var listed = emulator.raw()
                .get(ORDERS + "?expand[]=data.product".replace("[", "%5B").replace("]", "%5D"));
        assertThat(listed.requireOk().json().at("/data/0/product/name").asString())
                .isEqualTo("2029 small lot");
    }

    @Test
    void createWhenRepeatedWithTheSameKeyThenOneOrderAndOnePayment(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var form = Form.of("product=" + ClimateCalls.SMALL_LOT, "metric_tons=0.5");

        var first = emulator.raw().post(ORDERS, form, request -> request.header("Idempotency-Key", "k"));
        var second = emulator.raw().post(ORDERS, form, request -> request.header("Idempotency-Key", "k"));

        assertThat(second.text()).isEqualTo(first.requireOk().text());
        assertThat(climate.available(ClimateCalls.SMALL_LOT)).isEqualByComparingTo("0");
        assertThat(climate.account().path("movements")).hasSize(1);
        assertThat(climate.api().orders().list().getData()).hasSize(1);
    }

    @Test
    void createWhenPricesChangeLaterThenTheOrderStays(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var order = climate.buy(ClimateCalls.PORTFOLIO, "0.01");

        emulator.raw()
                .post(
                        ClimateCalls.HELPERS + "/products/" + ClimateCalls.PORTFOLIO,
                        Form.of("current_prices_per_metric_ton[usd][amount_subtotal]=99"))
                .requireOk();

        Order same = climate.api().orders().retrieve(order.getId());
        assertThat(same).isEqualTo(order);
        assertThat(climate.buy(ClimateCalls.PORTFOLIO, "1").getAmountSubtotal()).isEqualTo(99);
    }
}
