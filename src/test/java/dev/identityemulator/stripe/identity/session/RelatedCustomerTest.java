package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.CustomerCreateParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The customer of a session is one of the account, if the account has customers here at all. */
@ExtendWith(RunningEmulator.class)
class RelatedCustomerTest {

    private static String customer(Emulator emulator) throws StripeException {
        var params = CustomerCreateParams.builder().build();
        return emulator.stripe().v1().customers().create(params).getId();
    }

    private static ExpectedError rejected(Emulator emulator, String id) {
        return ExpectedError.of(() -> emulator.newSession(params -> params.setRelatedCustomer(id)));
    }

    private static ExpectedError missing(String id) {
        return ExpectedError.invalid("No such customer: '" + id + "'")
                .code("resource_missing")
                .param("related_customer");
    }

    @Test
    void createWhenTheAccountHasNoCustomersThenAnyIsTaken(Emulator emulator) throws StripeException {
        var session = emulator.newSession(params -> params.setRelatedCustomer("cus_elsewhere"));

        assertThat(session.getRelatedCustomer()).isEqualTo("cus_elsewhere");
    }

    @Test
    void createWhenTheAccountHasCustomersThenOnlyTheseAreTaken(Emulator emulator) throws StripeException {
        var id = customer(emulator);

        assertThat(emulator.newSession(params -> params.setRelatedCustomer(id)).getRelatedCustomer())
                .isEqualTo(id);
        assertThat(rejected(emulator, "cus_elsewhere")).isEqualTo(missing("cus_elsewhere"));
        assertThat(emulator.eventTypes()).containsOnlyOnce("created");
    }

    @Test
    void createWhenTheCustomerIsDeletedThenRejectedAsUnknown(Emulator emulator) throws StripeException {
        var id = customer(emulator);
        emulator.stripe().v1().customers().delete(id);

        assertThat(rejected(emulator, id)).isEqualTo(missing(id));
    }

    @Test
    void createWhenTheCustomerIsOfAnotherAccountThenRejectedAsUnknown(Emulator emulator) throws StripeException {
        var other = customer(Emulator.withFreshAccount(emulator.baseUrl()));
        customer(emulator);

        assertThat(rejected(emulator, other)).isEqualTo(missing(other));
    }

    @Test
    void redactWhenTheSessionHasACustomerThenTheCustomerStays(Emulator emulator) throws StripeException {
        var params = CustomerCreateParams.builder().setName("Ada").build();
        var customer = emulator.stripe().v1().customers().create(params);
        var session = emulator.newSession(more -> more.setRelatedCustomer(customer.getId()));

        emulator.sessions().redact(session.getId());
        emulator.advance(Duration.ofDays(5));

        assertThat(emulator.sessions().retrieve(session.getId()).getRedaction().getStatus())
                .isEqualTo("redacted");
        assertThat(emulator.stripe().v1().customers().retrieve(customer.getId()))
                .isEqualTo(customer);
    }
}
