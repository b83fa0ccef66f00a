package dev.identityemulator.stripe.climate.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.climate.ClimateCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.Form;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an order or a product stays locked by somebody else, clients are told to try again. */
class OrderLockTest {

    private static final String IMPATIENT =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH" + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=50";

    @ParameterizedTest
    @ValueSource(strings = {"climate_products", "climate_orders"})
    void actWhenTheRowStaysLockedThenTheClientIsToRetryAndNothingChanged(String table)
            throws SQLException, StripeException {
        try (var server = start()) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            var climate = new ClimateCalls(emulator);
            var order = climate.buy(ClimateCalls.PORTFOLIO, "1");

            try (var connection = server.bean(DataSource.class).getConnection()) {
                connection.setAutoCommit(false);
                connection.createStatement().executeQuery("select * from " + table + " for update");
                requireLocked(emulator, "/v1/climate/orders/" + order.getId() + "/cancel");
                requireLocked(emulator, ClimateCalls.HELPERS + "/orders/" + order.getId() + "/substitute");
                connection.rollback();
            }

            assertThat(climate.api().orders().retrieve(order.getId())).isEqualTo(order);
            assertThat(climate.available(ClimateCalls.PORTFOLIO)).isEqualByComparingTo("17999");
        }
    }

    @Test
    void buyWhenTheProductStaysLockedThenTheClientIsToRetryAndNothingIsBought() throws SQLException, StripeException {
        try (var server = start()) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            var climate = new ClimateCalls(emulator);
            climate.available(ClimateCalls.PORTFOLIO);

            try (var connection = server.bean(DataSource.class).getConnection()) {
                connection.setAutoCommit(false);
                connection.createStatement().executeQuery("select * from climate_products for update");
                var form = Form.of("product=" + ClimateCalls.PORTFOLIO, "metric_tons=1");
                var response = emulator.raw().post("/v1/climate/orders", form);
                assertThat(ExpectedError.of(response).code()).isEqualTo("lock_timeout");
                connection.rollback();
            }

            assertThat(climate.api().orders().list().getData()).isEmpty();
        }
    }

    private static void requireLocked(Emulator emulator, String path) {
        var response = emulator.raw().post(path, "");
        assertThat(ExpectedError.of(response).message(""))
                .isEqualTo(ExpectedError.invalid("").status(429).code("lock_timeout"));
        assertThat(response.header("Stripe-Should-Retry")).isEqualTo("true");
    }

    private static EmulatorServer start() {
        return EmulatorServer.startOn(List.of("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + IMPATIENT));
    }
}
