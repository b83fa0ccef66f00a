package dev.identityemulator.browser.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The dashboard lists customers, and shows one with its sessions and events. */
@ExtendWith(RunningEmulator.class)
class DashboardCustomersTest {

    private static String create(Emulator emulator, String... form) {
        return emulator.raw()
                .post("/v1/customers", Form.of(form))
                .requireOk()
                .json()
                .path("id")
                .asString();
    }

    private static String page(Emulator emulator, String page) {
        return emulator.raw()
                .get("/dashboard/" + Story.account(emulator) + page)
                .requireOk()
                .text();
    }

    @Test
    void listWhenThereAreCustomersThenEachHasARowAndTheFilterLeavesTheOthersOut(Emulator emulator) {
        assertThat(page(emulator, "/customers")).contains("teach-customers");
        var ada = create(emulator, "email=ada@example.com", "name=" + Story.SCRIPT);
        var grace = create(emulator, "email=grace@example.com");

        assertThat(page(emulator, "/customers"))
                .contains(ada, grace, "ada@example.com")
                .doesNotContain("<script>document.title", "teach-customers");
        assertThat(page(emulator, "/customers?email=ada@example.com"))
                .contains(ada)
                .doesNotContain(grace);
    }

    @Test
    void customerWhenShownThenWithItsSessionsAndEvents(Emulator emulator) throws StripeException {
        var ada = create(emulator, "email=ada@example.com");
        var session = emulator.newSession(params -> params.setRelatedCustomer(ada));
        var other = emulator.newSession();
        emulator.raw().post("/v1/customers/" + ada, "name=Ada").requireOk();

        assertThat(page(emulator, "/customers/" + ada))
                .contains(session.getId(), "customer.created", "customer.updated", "invoice_prefix", "Ada")
                .doesNotContain(other.getId());
        assertThat(page(emulator, "/sessions/" + session.getId())).contains("/customers/" + ada);
    }

    @Test
    void customerWhenDeletedThenThePageSaysSoAndAnUnknownOneIsNotFound(Emulator emulator) {
        var ada = create(emulator, "email=ada@example.com");
        emulator.raw().delete("/v1/customers/" + ada).requireOk();

        assertThat(page(emulator, "/customers/" + ada))
                .contains("data-testid=\"deleted\"", "customer.deleted")
                .doesNotContain("ada@example.com");
        assertThat(emulator.raw()
                        .get("/dashboard/" + Story.account(emulator) + "/customers/cus_1")
                        .status())
                .isEqualTo(404);
    }
}
