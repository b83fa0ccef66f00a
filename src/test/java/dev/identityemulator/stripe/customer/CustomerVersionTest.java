package dev.identityemulator.stripe.customer;

import static dev.identityemulator.stripe.customer.CustomerCreateTest.PATH;
import static dev.identityemulator.stripe.customer.CustomerCreateTest.newCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A customer has the members of the request's API version. */
@ExtendWith(RunningEmulator.class)
class CustomerVersionTest {

    private static final String MEMBER = "customer_account";

    @ParameterizedTest
    @CsvSource({
        "2020-08-27, false",
        "2025-10-29.clover, false",
        "2026-03-25.dahlia, true",
        "2026-07-29.dahlia, true",
        "2026-09-30.endive, true"
    })
    void retrieveWhenTheVersionIsOlderThanAMemberThenWithoutIt(String version, boolean there, Emulator emulator) {
        var path = PATH + "/" + newCustomer(emulator).path("id").asString();
        for (var query : new String[] {"", "?expand[]=tax"}) {
            var customer = emulator.raw()
                    .send(path + query, request -> request.GET().header("Stripe-Version", version))
                    .requireOk()
                    .json();

            assertThat(customer.has(MEMBER)).isEqualTo(there);
            assertThat(customer.has("tax")).isEqualTo(!query.isEmpty());
            assertThat(customer.has("test_clock")).isTrue();
        }
    }

    @Test
    void eventWhenTheDefaultVersionIsOlderThanAMemberThenWithoutIt() {
        try (var server = EmulatorServer.start("emulator.api-version=2025-10-29.clover")) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());

            assertThat(newCustomer(emulator).has(MEMBER)).isFalse();

            var events = emulator.raw().get("/v1/events").requireOk().json();
            assertThat(events.at("/data/0/data/object/test_clock").isNull()).isTrue();
            assertThat(events.at("/data/0/data/object").has(MEMBER)).isFalse();
        }
    }
}
