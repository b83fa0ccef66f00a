package dev.identityemulator.testhelpers.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.webhook.destination.Destinations;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no column's type excludes, but nothing could show or run afterwards, is rejected before it is there. */
@ExtendWith(RunningEmulator.class)
class DataImportRowsTest {

    private static String exportOfMuch(Emulator emulator) throws StripeException {
        emulator.submit(emulator.newSession(), "verify", "");
        var waiting = emulator.newSession();
        emulator.submit(waiting, "verify", "simulate_delay=true");
        emulator.raw().post("/v1/test_helpers/clock/advance", "duration=1s&session=" + waiting.getId());
        new Destinations(emulator).thin("http://localhost:1/thin");
        emulator.raw()
                .post("/v1/climate/orders", "product=climsku_removal_portfolio_2027&metric_tons=1.5&currency=usd");
        return DataExportTest.export(emulator);
    }

    /** The data with the first match in a table replaced. */
    private static String changed(String data, String table, String from, String to) {
        int begin = data.indexOf("\"" + table + "\": [");
        assertThat(begin).as(table).isPositive();
        var rest = data.substring(begin);
        var replaced = rest.replaceFirst(from, to);
        assertThat(replaced).as(table).isNotEqualTo(rest);
        return data.substring(0, begin) + replaced;
    }

    @ParameterizedTest(name = "{0} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "scope_clocks | ahead_millis | \"ahead_millis\": 1000 | \"ahead_millis\": -1",
                "scope_clocks | ahead_millis | \"ahead_millis\": 1000 | \"ahead_millis\": 1000000000000000",
                "due_work | due_millis | \"due_millis\": \\d+ | \"due_millis\": 9223372036854775807",
                "due_work | due_millis | \"due_millis\": \\d+ | \"due_millis\": -1",
                "files | drawing | \"drawing\": \"DOCUMENT | \"drawing\": \"SOMETHING",
                "files | created | \"created\": \"20 | \"created\": \"22",
                "climate_movements | cause | \"cause\": \"purchase\" | \"cause\": \"gift\"",
                "webhook_endpoints | payload | \"payload\": \"THIN\", | ''",
            })
    void importWhenARowCannotBeThenItsPathAndNothingChanged(
            String table, String column, String from, String to, Emulator emulator) throws StripeException {
        var data = exportOfMuch(emulator);

        var response = emulator.raw().postJson("/v1/test_helpers/data", changed(data, table, from, to));

        assertThat(response.status()).as(response.text()).isEqualTo(400);
        assertThat(response.error().path("param").asString())
                .startsWith("tables[" + table + "][")
                .endsWith("][" + column + "]");
        assertThat(DataExportTest.export(emulator)).isEqualTo(data);
    }
}
