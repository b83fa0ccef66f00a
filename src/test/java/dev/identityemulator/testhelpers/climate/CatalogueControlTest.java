package dev.identityemulator.testhelpers.climate;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.climate.ClimateCalls;
import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A test makes a catalogue of its own. */
@ExtendWith(RunningEmulator.class)
class CatalogueControlTest {

    private static final String PRODUCTS = ClimateCalls.HELPERS + "/products";
    private static final String SUPPLIERS = ClimateCalls.HELPERS + "/suppliers";
    private static final String PRICE = "current_prices_per_metric_ton[usd][amount_subtotal]=";

    @Test
    void addProductWhenDescribedThenItCanBeBought(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        emulator.raw()
                .post(
                        SUPPLIERS,
                        Form.of(
                                "id=climsup_own",
                                "name=Own",
                                "removal_pathway=marine_carbon_removal",
                                "info_url=https://own.example/",
                                "locations[0][country]=IS",
                                "locations[0][latitude]=64.1"))
                .requireOk();

        var added = emulator.raw()
                .post(
                        PRODUCTS,
                        Form.of(
                                "id=climsku_own",
                                "name=Own product",
                                "delivery_year=2032",
                                "metric_tons_available=7.5",
                                PRICE + "50",
                                "suppliers[]=climsup_own"))
                .requireOk();

        var product = climate.api().products().list().getData().get(0);
        assertThat(product.getId()).isEqualTo("climsku_own");
        assertThat(product.getCurrentPricesPerMetricTon())
                .hasEntrySatisfying(
                        "usd", usd -> assertThat(usd.getAmountFees()).isEqualTo(2));
        assertThat(product.getSuppliers()).singleElement().satisfies(supplier -> {
            assertThat(supplier.getLocations().get(0).getLatitude()).isEqualByComparingTo("64.1");
            assertThat(supplier.getInfoUrl()).isEqualTo("https://own.example/");
        });
        assertThat(climate.buy("climsku_own", "7.5").getExpectedDeliveryYear()).isEqualTo(2032);
        assertThat(climate.events()).containsExactly("product.created", "order.created");
        assertThat(added.json().path("created").asLong()).isEqualTo(product.getCreated());
    }

    @Test
    void changeProductWhenThePriceOrTheStockChangesThenAnEventTellsWhatWasBefore(Emulator emulator)
            throws StripeException {
        var climate = new ClimateCalls(emulator);
        var path = PRODUCTS + "/" + ClimateCalls.PORTFOLIO;

        emulator.raw().post(path, Form.of("metric_tons_available=12.5")).requireOk();
        emulator.raw().post(path, Form.of(PRICE + "60000")).requireOk();
        emulator.raw()
                .post(path, Form.of("name=Renamed", "metric_tons_available=12.50"))
                .requireOk();
        climate.buy(ClimateCalls.PORTFOLIO, "1");

        assertThat(climate.events())
                .containsExactly("product.pricing_updated", "product.pricing_updated", "order.created");
        var events = emulator.raw()
                .get("/v1/events?type=climate.product.pricing_updated")
                .requireOk()
                .json();
        var stock = events.at("/data/1/data");
        assertThat(stock.path("previous_attributes").toString()).isEqualTo("{\"metric_tons_available\":\"18000\"}");
        assertThat(stock.at("/object/metric_tons_available").asString()).isEqualTo("12.5");
        assertThat(events.at("/data/0/data/previous_attributes").toString())
                .isEqualTo("{\"current_prices_per_metric_ton\":{\"usd\":"
                        + "{\"amount_fees\":1650,\"amount_subtotal\":55000,\"amount_total\":56650}}}");
        assertThat(events.at("/data/0/request/id").isNull()).isTrue();
        assertThat(climate.api().products().retrieve(ClimateCalls.PORTFOLIO).getName())
                .isEqualTo("Renamed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "id=climsku_own | parameter_missing | current_prices_per_metric_ton",
                "id=own&PRICE1 | - | id",
                "id=climsku_&PRICE1 | - | id",
                "PRICE0 | parameter_invalid_integer | current_prices_per_metric_ton[usd][amount_subtotal]",
                "PRICE100000000 | parameter_invalid_integer | current_prices_per_metric_ton[usd][amount_subtotal]",
                "current_prices_per_metric_ton[dollar][amount_subtotal]=5 | - | current_prices_per_metric_ton",
                "current_prices_per_metric_ton[usd][amount_fees]=5 | parameter_missing |"
                        + " current_prices_per_metric_ton[usd][amount_subtotal]",
                "current_prices_per_metric_ton=5 | - | current_prices_per_metric_ton",
                "PRICE1&metric_tons_available=-1 | - | metric_tons_available",
                "PRICE1&metric_tons_available=100000000.1 | - | metric_tons_available",
                "PRICE1&metric_tons_available=0.0000001 | - | metric_tons_available",
                "PRICE1&delivery_year=1 | parameter_invalid_integer | delivery_year",
                "PRICE1&suppliers[]=climsup_none | resource_missing | suppliers[0]",
                "id=climsku_small_lot_2029&PRICE1 | resource_already_exists | id"
            })
    void addProductWhenAParameterIsWrongThenRejectedAndNothingAdded(
            String form, String code, String param, Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var body = Form.of(form.replace("PRICE", PRICE).split("&"));

        var error = ExpectedError.of(emulator.raw().post(PRODUCTS, body));

        assertThat(error.status()).isEqualTo(400);
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.param()).isEqualTo(param);
        assertThat(climate.api().products().list().getData()).hasSize(5);
        assertThat(climate.events()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "name=A | parameter_missing | removal_pathway",
                "removal_pathway=direct_air_capture | parameter_missing | name",
                "name=A&removal_pathway=magic | - | removal_pathway",
                "WHOLE&id=own | - | id",
                "WHOLE&info_url=own | url_invalid | info_url",
                "WHOLE&locations[0][city]=Oslo | parameter_missing | locations[0][country]",
                "WHOLE&locations[0][country]=XX | country_code_invalid | locations[0][country]",
                "WHOLE&locations[0][country]=NO&locations[0][latitude]=91 | - | locations[0][latitude]",
                "WHOLE&id=climsup_straw_burial | resource_already_exists | id"
            })
    void addSupplierWhenAParameterIsWrongThenRejected(String form, String code, String param, Emulator emulator) {
        var whole = "name=A&removal_pathway=direct_air_capture";

        var error = ExpectedError.of(emulator.raw()
                .post(SUPPLIERS, Form.of(form.replace("WHOLE", whole).split("&"))));

        assertThat(error.status()).isEqualTo(400);
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.param()).isEqualTo(param);
    }

    @Test
    void addProductWhenTwiceAtOnceThenOnce(Emulator emulator) throws InterruptedException, ExecutionException {
        var responses = AtOnce.calls(6, () -> emulator.raw().post(PRODUCTS, Form.of("id=climsku_own", PRICE + "50")));

        assertThat(responses)
                .extracting(RawClient.Response::status)
                .containsOnlyOnce(200)
                .containsOnly(200, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "balance=5",
                "balance[]=5",
                "balance[usd]=-1",
                "balance[usd]=1.5",
                "balance[usd]=9999999999999999999999",
                "balance[usd]=1000000000000000",
                "balance[usd][a]=1",
                "balance[DOLLAR]=1",
                "balance=",
                "public_name=",
                "name=x"
            })
    void changeAccountWhenAParameterIsWrongThenRejectedAndNothingChanged(String form, Emulator emulator) {
        var climate = new ClimateCalls(emulator);
        var before = climate.account();

        var response = emulator.raw().post(ClimateCalls.HELPERS + "/account", Form.of(form));

        assertThat(response.status()).isEqualTo(400);
        assertThat(emulator.raw().get(ClimateCalls.HELPERS + "/account").json()).isEqualTo(before);
    }

    @Test
    void changeAccountWhenSetAtOnceThenOneOfTheValues(Emulator emulator)
            throws InterruptedException, ExecutionException {
        var climate = new ClimateCalls(emulator);

        var results = AtOnce.calls(8, () -> climate.account("balance[usd]=7"));

        assertThat(results)
                .allSatisfy(account ->
                        assertThat(account.at("/balance/usd").asLong()).isEqualTo(7));
    }
}
