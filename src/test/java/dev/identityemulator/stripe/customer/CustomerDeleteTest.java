package dev.identityemulator.stripe.customer;

import static dev.identityemulator.stripe.customer.CustomerCreateTest.PATH;
import static dev.identityemulator.stripe.customer.CustomerCreateTest.newCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A deleted customer can be retrieved as three members, and is missing everywhere else. */
@ExtendWith(RunningEmulator.class)
class CustomerDeleteTest {

    private static ExpectedError missing(String id) {
        return ExpectedError.invalid("No such customer: '" + id + "'")
                .code("resource_missing")
                .param("id");
    }

    @Test
    void deleteWhenDoneThenThreeMembersAreLeft(Emulator emulator) throws StripeException {
        var id = newCustomer(emulator, "email=ada@example.com").path("id").asString();

        var deleted = emulator.raw().delete(PATH + "/" + id).requireOk();
        var read = emulator.raw().get(PATH + "/" + id).requireOk();

        assertThat(deleted.json()).hasToString("{\"id\":\"" + id + "\",\"object\":\"customer\",\"deleted\":true}");
        assertThat(read.text()).isEqualTo(deleted.text());
        assertThat(emulator.stripe().v1().customers().retrieve(id).getDeleted()).isTrue();
        assertThat(emulator.raw().get(PATH).json().path("data").isEmpty()).isTrue();
    }

    @Test
    void updateWhenTheCustomerIsDeletedThen400AndASecondDeleteIs404(Emulator emulator) {
        var id = newCustomer(emulator).path("id").asString();
        emulator.raw().delete(PATH + "/" + id).requireOk();

        assertThat(ExpectedError.of(emulator.raw().post(PATH + "/" + id, "name=x")))
                .isEqualTo(missing(id));
        assertThat(ExpectedError.of(emulator.raw().delete(PATH + "/" + id)))
                .isEqualTo(missing(id).status(404));
        assertThat(emulator.raw().delete(PATH + "/" + id).header("Emulator-Hint"))
                .isEmpty();
    }

    @Test
    void callsWhenTheCustomerNeverWasThen404(Emulator emulator) {
        for (var id : new String[] {"cus_doesnotexist1", "ch_1", "cus_%20x"}) {
            var expected = missing(id.replace("%20", " ")).status(404);
            if (id.contains("%20")) {
                expected = expected.message(
                        expected.message() + ". Make sure you use the exact id without extra whitespace or quotes");
            }
            assertThat(ExpectedError.of(emulator.raw().get(PATH + "/" + id))).isEqualTo(expected);
            assertThat(ExpectedError.of(emulator.raw().post(PATH + "/" + id, "name=x")))
                    .isEqualTo(expected);
            assertThat(ExpectedError.of(emulator.raw().delete(PATH + "/" + id))).isEqualTo(expected);
        }
    }

    @Test
    void accountWhenEmptiedThenItsCustomersAreGone(Emulator emulator) {
        var id = newCustomer(emulator).path("id").asString();

        emulator.raw().delete("/v1/test_helpers/data").requireOk();

        assertThat(emulator.raw().get(PATH + "/" + id).status()).isEqualTo(404);
        assertThat(emulator.raw().get(PATH).json().path("data").isEmpty()).isTrue();
    }
}
