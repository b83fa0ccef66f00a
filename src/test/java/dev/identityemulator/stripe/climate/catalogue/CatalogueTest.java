package dev.identityemulator.stripe.climate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.climate.Product;
import com.stripe.model.climate.Supplier;
import com.stripe.param.climate.ProductListParams;
import com.stripe.param.climate.SupplierListParams;
import dev.identityemulator.stripe.climate.ClimateCalls;
import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each account has a catalogue from its first look at it. */
@ExtendWith(RunningEmulator.class)
class CatalogueTest {

    private static final String SAMPLE = "climsku_frontier_offtake_portfolio_2027";

    @Test
    void listWhenFirstAskedForThenTheSeedNewestFirst(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);

        var products = climate.api().products().list().getData();

        assertThat(products)
                .extracting(Product::getId)
                .containsExactly(
                        ClimateCalls.PORTFOLIO,
                        "climsku_removal_portfolio_2030",
                        "climsku_air_capture_2028",
                        ClimateCalls.SPOT,
                        ClimateCalls.SMALL_LOT);
        assertThat(products)
                .extracting(Product::getMetricTonsAvailable)
                .containsExactly(
                        new BigDecimal("18000"),
                        new BigDecimal("250000"),
                        new BigDecimal("500"),
                        new BigDecimal("40.5"),
                        new BigDecimal("0.5"));
        assertThat(products).extracting(Product::getDeliveryYear).containsExactly(2027L, 2030L, 2028L, 2025L, 2029L);
        assertThat(products.get(0).getSuppliers()).hasSize(5);
        var prices = products.get(0).getCurrentPricesPerMetricTon();
        assertThat(prices)
                .hasEntrySatisfying(
                        "usd", usd -> assertThat(usd.getAmountTotal()).isEqualTo(56_650))
                .hasEntrySatisfying(
                        "eur", eur -> assertThat(eur.getAmountSubtotal()).isEqualTo(50_600))
                .hasEntrySatisfying(
                        "gbp", gbp -> assertThat(gbp.getAmountFees()).isEqualTo(1_320));
        assertThat(emulator.eventTypes()).isEmpty();
    }

    @Test
    void retrieveWhenAsPublishedThenKeyForKey(Emulator emulator) {
        var product =
                emulator.raw().get("/v1/climate/products/" + SAMPLE).requireOk().json();
        var supplier = emulator.raw()
                .get("/v1/climate/suppliers/climsup_straw_burial")
                .requireOk()
                .json();

        assertThat(product.propertyNames())
                .containsExactly(
                        "id",
                        "object",
                        "created",
                        "current_prices_per_metric_ton",
                        "delivery_year",
                        "livemode",
                        "metric_tons_available",
                        "name",
                        "suppliers");
        assertThat(product.at("/current_prices_per_metric_ton/usd").toString())
                .isEqualTo("{\"amount_fees\":1650,\"amount_subtotal\":55000,\"amount_total\":56650}");
        assertThat(product.path("metric_tons_available").isString()).isTrue();
        assertThat(supplier.toString()).isEqualTo("""
                {"id":"climsup_straw_burial","object":"climate.supplier","info_url":"https://example.com/climate/straw_burial",\
                "livemode":false,"locations":[{"city":"Aarhus","country":"DK","latitude":56.1629,"longitude":10.2039,\
                "region":null}],"name":"Straw Burial Works","removal_pathway":"biomass_carbon_removal_and_storage"}""");
        assertThat(product.path("suppliers")).contains(supplier);
    }

    @Test
    void suppliersWhenListedThenByIdAndWholeInProducts(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);

        var suppliers = climate.api().suppliers().list().getData();

        assertThat(suppliers)
                .extracting(Supplier::getId)
                .containsExactly(
                        "climsup_coastal_alkalinity",
                        "climsup_dry_air_capture",
                        "climsup_field_rock_dust",
                        "climsup_prairie_bio_oil",
                        "climsup_straw_burial");
        var rock = climate.api().suppliers().retrieve("climsup_field_rock_dust");
        assertThat(rock).isEqualTo(suppliers.get(2));
        assertThat(rock.getLocations().get(0).getLatitude()).isEqualByComparingTo(new BigDecimal("36.7378"));
        assertThat(rock.getLocations().get(1).getCity()).isNull();
        assertThat(rock.getRemovalPathway()).isEqualTo("enhanced_weathering");
        assertThat(climate.api().products().retrieve(ClimateCalls.SMALL_LOT).getSuppliers())
                .containsExactly(rock);
    }

    @Test
    void listWhenPagedBothWaysThenEachOnce(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var all = climate.api().products().list().getData();
        var two = ProductListParams.builder().setLimit(2L);

        var paged = climate.api().products().list(two.build()).autoPagingIterable();
        var before = climate.api()
                .products()
                .list(two.setEndingBefore(all.get(4).getId()).build());
        var suppliers = climate.api()
                .suppliers()
                .list(SupplierListParams.builder().setLimit(2L).build())
                .autoPagingIterable();

        assertThat(paged).containsExactlyElementsOf(all);
        assertThat(before.getData()).containsExactlyElementsOf(all.subList(2, 4));
        assertThat(before.getHasMore()).isTrue();
        assertThat(suppliers).hasSize(5);
    }

    @Test
    void retrieveWhenTheProductIsStripesSampleThenThePortfolioUnderItsOwnId(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);

        assertThat(climate.api().products().retrieve(SAMPLE).getId()).isEqualTo(ClimateCalls.PORTFOLIO);
        assertThat(climate.buy(SAMPLE, "0.01").getProduct()).isEqualTo(ClimateCalls.PORTFOLIO);
    }

    @Test
    void retrieveWhenUnknownThenNotFound(Emulator emulator) {
        var climate = new ClimateCalls(emulator);

        assertThat(ExpectedError.of(() -> climate.api().products().retrieve("climsku_none")))
                .isEqualTo(missing("climate product", "climsku_none").param("product"));
        assertThat(ExpectedError.of(() -> climate.api().suppliers().retrieve("climsup_none")))
                .isEqualTo(missing("climate supplier", "climsup_none").param("supplier"));
    }

    @Test
    void listWhenManyAskFirstAtOnceThenOneCatalogue(Emulator emulator)
            throws StripeException, InterruptedException, ExecutionException {
        var climate = new ClimateCalls(emulator);

        var lists = AtOnce.calls(8, () -> climate.api().products().list().getData());

        assertThat(lists).allSatisfy(list -> assertThat(list).hasSize(5));
    }

    @Test
    void productsWhenTheAccountIsEmptiedThenTheSeedAgain(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        climate.buy(ClimateCalls.SMALL_LOT, "0.5");
        climate.account("balance[usd]=5", "public_name=Ada");

        emulator.raw().delete("/v1/test_helpers/data").requireOk();

        assertThat(climate.available(ClimateCalls.SMALL_LOT)).isEqualByComparingTo("0.5");
        assertThat(climate.api().orders().list().getData()).isEmpty();
        var account = climate.account();
        assertThat(account.path("movements")).isEmpty();
        assertThat(account.at("/balance/usd").asString()).isEqualTo("unlimited");
        assertThat(account.path("public_name").asString()).isEqualTo("Sandbox account");
        assertThat(List.of(account.path("object").asString())).containsExactly("test_helpers.climate_account");
    }

    private static ExpectedError missing(String noun, String id) {
        return ExpectedError.invalid("No such " + noun + ": '" + id + "'")
                .status(404)
                .code("resource_missing");
    }
}
