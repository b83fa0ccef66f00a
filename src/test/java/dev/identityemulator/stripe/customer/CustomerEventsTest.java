package dev.identityemulator.stripe.customer;

import static dev.identityemulator.stripe.customer.CustomerCreateTest.PATH;
import static dev.identityemulator.stripe.customer.CustomerCreateTest.newCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.net.Webhook;
import com.stripe.param.WebhookEndpointCreateParams.EnabledEvent;
import dev.identityemulator.stripe.webhook.delivery.Webhooks;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Every change of a customer has an event; an update tells what it changed. */
@ExtendWith(RunningEmulator.class)
class CustomerEventsTest {

    private static List<JsonNode> events(Emulator emulator, String type) {
        var found = new ArrayList<JsonNode>();
        emulator.raw()
                .get("/v1/events?type=" + type)
                .requireOk()
                .json()
                .path("data")
                .forEach(found::add);
        return found;
    }

    private static JsonNode only(Emulator emulator, String type) {
        var found = events(emulator, type);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static void update(Emulator emulator, JsonNode customer, String... form) {
        emulator.raw()
                .post(PATH + "/" + customer.path("id").asString(), Form.of(form))
                .requireOk();
    }

    @Test
    void createWhenDoneThenTheEventHasTheWholeCustomerAlone(Emulator emulator) {
        var customer = newCustomer(emulator, "name=Ada", "expand[]=tax");

        var event = only(emulator, "customer.created");

        assertThat(event.propertyNames())
                .containsExactly(
                        "id",
                        "object",
                        "api_version",
                        "created",
                        "data",
                        "livemode",
                        "pending_webhooks",
                        "request",
                        "type");
        assertThat(event.path("data").propertyNames()).containsExactly("object");
        assertThat(event.at("/data/object").propertyNames()).containsExactlyElementsOf(CustomerCreateTest.MEMBERS);
        assertThat(event.at("/data/object/id")).isEqualTo(customer.path("id"));
        assertThat(event.at("/request/idempotency_key").asString()).hasSize(36);
    }

    @Test
    void updateWhenDoneThenOnlyWhatChangedIsToldAsItWas(Emulator emulator) {
        var customer = newCustomer(emulator, "name=Ada", "metadata[a]=1", "metadata[b]=2", "address[city]=Paris");

        update(
                emulator,
                customer,
                "phone=1",
                "name=Grace",
                "address[city]=Rome",
                "metadata[b]=3",
                "metadata[c]=4",
                "invoice_settings[default_payment_method]=pm_1",
                "shipping[name]=Grace");

        var event = only(emulator, "customer.updated");
        assertThat(event.path("data").propertyNames()).containsExactly("object", "previous_attributes");
        assertThat(event.at("/data/previous_attributes"))
                .hasToString("{\"address\":{\"city\":\"Paris\"},"
                        + "\"invoice_settings\":{\"default_payment_method\":null},"
                        + "\"metadata\":{\"b\":\"2\",\"c\":null},\"name\":\"Ada\",\"phone\":null,"
                        + "\"shipping\":null}");
        assertThat(event.at("/data/object/name").asString()).isEqualTo("Grace");
    }

    @Test
    void updateWhenNothingChangesThenThereIsNoEvent(Emulator emulator) {
        var customer = newCustomer(emulator, "name=Ada");

        update(emulator, customer, "name= Ada ");

        assertThat(events(emulator, "customer.updated")).isEmpty();
    }

    @Test
    void deleteWhenDoneThenTheEventHasTheCustomerAsItWas(Emulator emulator) {
        var customer = newCustomer(emulator, "name=Ada", "metadata[a]=1");

        emulator.raw().delete(PATH + "/" + customer.path("id").asString()).requireOk();

        var event = only(emulator, "customer.deleted");
        assertThat(event.path("data").propertyNames()).containsExactly("object");
        assertThat(event.at("/data/object")).isEqualTo(customer);
        assertThat(event.at("/request/idempotency_key").isNull()).isTrue();
        assertThat(event.at("/request/id").asString()).startsWith("req_");
    }

    @Test
    void deliveriesWhenAnEndpointNamesATypeOrAllThenTheyArriveAndVerify(Emulator emulator)
            throws StripeException, InterruptedException {
        try (var receiver = WebhookReceiver.start()) {
            var webhooks = new Webhooks(emulator);
            var all = webhooks.create(receiver.url("/all"));
            webhooks.create(receiver.url("/one"), params -> params.addEnabledEvent(EnabledEvent.CUSTOMER__UPDATED));
            var customer = newCustomer(emulator, "name=Ada");
            update(emulator, customer, "name=Grace");

            var sent = receiver.await("/all", 2).get(1);
            var event = Webhook.constructEvent(sent.body(), sent.header("Stripe-Signature"), all.getSecret());

            assertThat(event.getType()).isEqualTo("customer.updated");
            assertThat(event.getData().getPreviousAttributes()).containsEntry("name", "Ada");
            var shown = (Customer) event.getDataObjectDeserializer().getObject().orElseThrow();
            assertThat(shown.getName()).isEqualTo("Grace");
            assertThat(receiver.await("/one", 1).get(0).body()).contains("customer.updated");
        }
    }
}
