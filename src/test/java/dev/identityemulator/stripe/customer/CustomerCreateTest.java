package dev.identityemulator.stripe.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.CustomerCreateParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A new customer has Stripe's members in Stripe's order, with what was given and nulls for the rest. */
@ExtendWith(RunningEmulator.class)
class CustomerCreateTest {

    static final String PATH = "/v1/customers";

    static final List<String> MEMBERS = List.of(
            "id",
            "object",
            "address",
            "balance",
            "created",
            "currency",
            "customer_account",
            "default_source",
            "delinquent",
            "description",
            "discount",
            "email",
            "invoice_prefix",
            "invoice_settings",
            "livemode",
            "metadata",
            "name",
            "next_invoice_sequence",
            "phone",
            "preferred_locales",
            "shipping",
            "tax_exempt",
            "test_clock");

    static JsonNode newCustomer(Emulator emulator, String... form) {
        return emulator.raw().post(PATH, Form.of(form)).requireOk().json();
    }

    @Test
    void createWhenNothingIsGivenThenEveryMemberIsThereInOrder(Emulator emulator) {
        var before = emulator.now();

        var customer = newCustomer(emulator);

        assertThat(customer.propertyNames()).containsExactlyElementsOf(MEMBERS);
        assertThat(customer.path("id").asString()).matches("cus_[0-9A-Za-z]{14}");
        assertThat(customer.path("created").asLong()).isBetween(before, emulator.now());
        assertThat(customer.path("invoice_prefix").asString()).matches("[A-Z0-9]{8}");
        assertThat(customer.path("invoice_settings"))
                .hasToString("{\"custom_fields\":null,\"default_payment_method\":null,\"footer\":null,"
                        + "\"rendering_options\":null}");
        var rest = customer.deepCopy();
        List.of("id", "created", "invoice_prefix", "invoice_settings")
                .forEach(name -> ((ObjectNode) rest).remove(name));
        assertThat(rest)
                .hasToString("{\"object\":\"customer\",\"address\":null,\"balance\":0,\"currency\":null,"
                        + "\"customer_account\":null,\"default_source\":null,\"delinquent\":false,"
                        + "\"description\":null,\"discount\":null,\"email\":null,\"livemode\":false,\"metadata\":{},"
                        + "\"name\":null,\"next_invoice_sequence\":1,\"phone\":null,\"preferred_locales\":[],"
                        + "\"shipping\":null,\"tax_exempt\":\"none\",\"test_clock\":null}");
    }

    @Test
    void createWhenMadeByTheOfficialClientThenItReadsWhatItWrote(Emulator emulator) throws StripeException {
        var params = CustomerCreateParams.builder()
                .setEmail("ada@example.com")
                .setName("Ada Example")
                .setPhone("+15550100")
                .setDescription("Pays late")
                .setBalance(-250L)
                .setNextInvoiceSequence(7L)
                .addPreferredLocale("en-US")
                .setTaxExempt(CustomerCreateParams.TaxExempt.REVERSE)
                .putMetadata("user", "42")
                .setAddress(CustomerCreateParams.Address.builder()
                        .setLine1("1 Main St.")
                        .setCountry("us")
                        .build())
                .build();

        var created = emulator.stripe().v1().customers().create(params);
        var read = emulator.stripe().v1().customers().retrieve(created.getId());

        assertThat(read).isEqualTo(created);
        assertThat(read.getEmail()).isEqualTo("ada@example.com");
        assertThat(read.getName()).isEqualTo("Ada Example");
        assertThat(read.getPhone()).isEqualTo("+15550100");
        assertThat(read.getDescription()).isEqualTo("Pays late");
        assertThat(read.getBalance()).isEqualTo(-250);
        assertThat(read.getCurrency()).isEqualTo("usd");
        assertThat(read.getNextInvoiceSequence()).isEqualTo(7);
        assertThat(read.getPreferredLocales()).containsExactly("en-US");
        assertThat(read.getTaxExempt()).isEqualTo("reverse");
        assertThat(read.getMetadata()).containsOnly(Map.entry("user", "42"));
        assertThat(read.getAddress().getLine1()).isEqualTo("1 Main St.");
        assertThat(read.getAddress().getCountry()).isEqualTo("US");
        assertThat(read.getAddress().getCity()).isNull();
    }

    @Test
    void createWhenPartsOfAnAddressAreGivenThenAllSixMembersAreThere(Emulator emulator) {
        var customer = newCustomer(emulator, "address[line1]= 1 Main St. ", "address[state]=", "shipping[name]=Ada");

        assertThat(customer.path("address"))
                .hasToString("{\"city\":null,\"country\":null,\"line1\":\"1 Main St.\",\"line2\":null,"
                        + "\"postal_code\":null,\"state\":null}");
        assertThat(customer.path("shipping"))
                .hasToString("{\"address\":{\"city\":null,\"country\":null,\"line1\":null,\"line2\":null,"
                        + "\"postal_code\":null,\"state\":null},\"name\":\"Ada\",\"phone\":null}");
    }

    @Test
    void createWhenShippingHasACarrierThenItIsThere(Emulator emulator) {
        var shipping = newCustomer(emulator, "shipping[carrier]=Pigeon", "shipping[tracking_number]=7")
                .path("shipping");

        assertThat(shipping.propertyNames()).containsExactly("address", "carrier", "name", "phone", "tracking_number");
        assertThat(shipping.path("carrier").asString()).isEqualTo("Pigeon");
    }

    @Test
    void createWhenTextsAreEmptyOrBlankThenNull(Emulator emulator) {
        var customer = newCustomer(
                emulator, "name=", "phone=  ", "email=", "description=", "address=", "shipping=", "tax_exempt=");

        for (var name : List.of("name", "phone", "email", "description", "address", "shipping")) {
            assertThat(customer.path(name).isNull()).as(name).isTrue();
        }
        assertThat(customer.path("tax_exempt").asString()).isEqualTo("none");
        assertThat(newCustomer(emulator, "name=  Ada ").path("name").asString()).isEqualTo("Ada");
        assertThat(newCustomer(emulator, "name=12345").path("name").asString()).isEqualTo("12345");
    }

    @Test
    void createWhenHiddenMembersAreExpandedThenTheyAreThereAndLaterNot(Emulator emulator) {
        var customer = newCustomer(emulator, "expand[]=tax", "expand[]=invoice_credit_balance");

        assertThat(customer.propertyNames())
                .hasSize(MEMBERS.size() + 2)
                .containsSubsequence("email", "invoice_credit_balance", "invoice_prefix")
                .containsSubsequence("shipping", "tax", "tax_exempt");
        assertThat(customer.path("tax"))
                .hasToString("{\"automatic_tax\":\"unrecognized_location\",\"ip_address\":null,\"location\":null,"
                        + "\"provider\":\"stripe\"}");
        assertThat(customer.path("invoice_credit_balance")).hasToString("{}");
        var updated = emulator.raw()
                .post(PATH + "/" + customer.path("id").asString(), "name=Ada")
                .requireOk();
        assertThat(updated.json().propertyNames()).containsExactlyElementsOf(MEMBERS);
    }

    @Test
    void createWhenListsAreExpandedThenTaxIdsAreThereAndTheOthersEmpty(Emulator emulator) {
        var customer = newCustomer(
                emulator,
                "tax_id_data[0][type]=gb_vat",
                "tax_id_data[0][value]=GB123456789",
                "cash_balance[settings][reconciliation_mode]=manual",
                "expand[]=tax_ids",
                "expand[]=sources",
                "expand[]=subscriptions",
                "expand[]=cash_balance");

        var ids = customer.path("tax_ids");
        assertThat(ids.propertyNames()).containsExactly("object", "data", "has_more", "total_count", "url");
        assertThat(ids.path("total_count").asInt()).isOne();
        assertThat(ids.at("/data/0/value").asString()).isEqualTo("GB123456789");
        assertThat(ids.at("/data/0/country").asString()).isEqualTo("GB");
        assertThat(ids.at("/data/0/customer")).isEqualTo(customer.path("id"));
        assertThat(customer.at("/sources/data").isEmpty()).isTrue();
        assertThat(customer.at("/subscriptions/url").asString())
                .isEqualTo(PATH + "/" + customer.path("id").asString() + "/subscriptions");
        assertThat(customer.at("/cash_balance/settings"))
                .hasToString("{\"reconciliation_mode\":\"manual\",\"using_merchant_default\":false}");
    }

    @Test
    void createWhenPaymentsAreToldThenTheirIdsAreKept(Emulator emulator) {
        var customer = newCustomer(
                emulator,
                "source=tok_visa",
                "payment_method=pm_card_visa",
                "invoice_settings[default_payment_method]=pm_1",
                "invoice_settings[custom_fields][0][name]=Order",
                "invoice_settings[custom_fields][0][value]=7",
                "invoice_settings[rendering_options][amount_tax_display]=exclude_tax",
                "test_clock=clock_1");

        assertThat(customer.path("default_source").asString()).matches("card_[0-9A-Za-z]{24}");
        assertThat(customer.has("sources")).isFalse();
        assertThat(customer.path("invoice_settings"))
                .hasToString("{\"custom_fields\":[{\"name\":\"Order\",\"value\":\"7\"}],"
                        + "\"default_payment_method\":\"pm_1\",\"footer\":null,"
                        + "\"rendering_options\":{\"amount_tax_display\":\"exclude_tax\",\"template\":null}}");
        assertThat(customer.path("test_clock").asString()).isEqualTo("clock_1");
    }

    @Test
    void createWhenTheRequestIsLoggedThenWithoutThePerson(Emulator emulator) {
        var response = emulator.raw()
                .post(
                        PATH,
                        Form.of(
                                "name=Hidden One",
                                "email=hidden@example.com",
                                "address[line1]=Hidden Street",
                                "shipping[phone]=hidden",
                                "metadata[a]=hidden",
                                "balance=5"))
                .requireOk();

        var line = emulator.raw()
                .get("/v1/test_helpers/request_logs/" + response.header("Request-Id"))
                .requireOk();

        assertThat(line.text()).doesNotContainIgnoringCase("hidden");
        assertThat(line.json().at("/parameters/balance").asString()).isEqualTo("5");
    }
}
