package dev.identityemulator.stripe.climate.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.climate.ClimateCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with an order is named, and nothing is bought. */
@ExtendWith(RunningEmulator.class)
class OrderCreateErrorTest {

    private static final String ORDERS = "/v1/climate/orders";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "metadata[a]=b | parameter_missing | metric_tons",
                "amount=5&metric_tons=1 | parameters_exclusive | amount",
                "metric_tons=ten | - | metric_tons",
                "metric_tons=0,5 | - | metric_tons",
                "metric_tons=NaN | - | metric_tons",
                "metric_tons=0x1 | - | metric_tons",
                "metric_tons=١ | - | metric_tons",
                "metric_tons=1e999999999 | - | metric_tons",
                "metric_tons=0 | - | metric_tons",
                "metric_tons=-1 | - | metric_tons",
                "metric_tons=0E-99 | - | metric_tons",
                "metric_tons=0.0000001 | - | metric_tons",
                "metric_tons=0.000001 | - | metric_tons",
                "metric_tons= | parameter_invalid_empty | metric_tons",
                "metric_tons[a]=1 | - | metric_tons",
                "metric_tons=18000.000001 | out_of_inventory | metric_tons",
                "metric_tons=1e99 | out_of_inventory | metric_tons",
                "amount=0 | parameter_invalid_integer | amount",
                "amount=-5 | parameter_invalid_integer | amount",
                "amount=1.5 | parameter_invalid_integer | amount",
                "amount=9223372036854775808 | parameter_invalid_integer | amount",
                "amount=9223372036854775807 | out_of_inventory | amount",
                "amount=990000055 | out_of_inventory | amount",
                "metric_tons=1&currency=jpy | - | currency",
                "metric_tons=1&beneficiary=Ada | - | beneficiary",
                "metric_tons=1&beneficiary[name]=Ada | parameter_unknown | beneficiary[name]",
                "metric_tons=1&beneficiary[public_name]= | parameter_invalid_empty | beneficiary[public_name]",
                "metric_tons=1&status=open | parameter_unknown | status",
                "metric_tons=1&expand[]=supplier | - | -"
            })
    void createWhenAParameterIsWrongThenRejectedAndNothingBought(
            String form, String code, String param, Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var body = Form.of(("product=" + ClimateCalls.PORTFOLIO + "&" + form).split("&"));

        var error = ExpectedError.of(emulator.raw().post(ORDERS, body));

        assertThat(List.of(error.status(), error.type())).containsExactly(400, "invalid_request_error");
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.param()).isEqualTo(param);
        requireNothingBought(climate);
    }

    @Test
    void createWhenTheProductIsMissingOrUnknownThenRejected(Emulator emulator) {
        assertThat(ExpectedError.of(emulator.raw().post(ORDERS, "metric_tons=1")))
                .isEqualTo(ExpectedError.missingParam("product"));
        assertThat(ExpectedError.of(() -> new ClimateCalls(emulator).buy("climsku_none", "1")))
                .isEqualTo(ExpectedError.invalid("No such climate product: 'climsku_none'")
                        .code("resource_missing")
                        .param("product"));
    }

    @Test
    void createWhenTheBalanceIsTooSmallThenRejectedAndNothingChanged(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        climate.account("balance[usd]=566");

        var error = ExpectedError.of(() -> climate.buy(ClimateCalls.PORTFOLIO, "0.01"));

        assertThat(error)
                .isEqualTo(ExpectedError.invalid("Your balance in usd is too small for this order.")
                        .code("balance_insufficient"));
        assertThat(climate.account().at("/balance/usd").asLong()).isEqualTo(566);
        requireNothingBought(climate);
        climate.account("balance[usd]=unlimited");
        assertThat(climate.buy(ClimateCalls.PORTFOLIO, "0.01").getStatus()).isEqualTo("confirmed");
    }

    @Test
    void createWhenAnAmountBuysNoTonThatIsToldApartThenRejected(Emulator emulator) {
        emulator.raw()
                .post(
                        ClimateCalls.HELPERS + "/products/" + ClimateCalls.PORTFOLIO,
                        Form.of("current_prices_per_metric_ton[usd][amount_subtotal]=99999999"))
                .requireOk();

        var form = Form.of("product=" + ClimateCalls.PORTFOLIO, "amount=99");

        assertThat(ExpectedError.of(emulator.raw().post(ORDERS, form)))
                .isEqualTo(ExpectedError.invalid("Invalid amount: too small to be sold")
                        .param("amount"));
    }

    private static void requireNothingBought(ClimateCalls climate) throws StripeException {
        assertThat(climate.available(ClimateCalls.PORTFOLIO)).isEqualByComparingTo("18000");
        assertThat(new ArrayList<>(climate.api().orders().list().getData())).isEmpty();
        assertThat(climate.events()).isEmpty();
        assertThat(climate.account().path("movements")).isEmpty();
    }
}
