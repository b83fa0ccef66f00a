package dev.identityemulator.stripe.customer;

import static dev.identityemulator.stripe.customer.CustomerCreateTest.PATH;
import static dev.identityemulator.stripe.customer.CustomerCreateTest.newCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An update changes what it names, member by member. */
@ExtendWith(RunningEmulator.class)
class CustomerUpdateTest {

    private static RawClient.Response update(Emulator emulator, JsonNode customer, String... form) {
        return emulator.raw().post(PATH + "/" + customer.path("id").asString(), Form.of(form));
    }

    @Test
    void updateWhenPartsOfAddressAndShippingAreGivenThenTheRestStays(Emulator emulator) {
        var customer = newCustomer(
                emulator,
                "address[line1]=1 Main St.",
                "address[city]=Paris",
                "shipping[name]=Ada",
                "shipping[address][country]=FR");

        var changed = update(
                        emulator,
                        customer,
                        "address[city]=",
                        "address[state]=IDF",
                        "shipping[phone]=1",
                        "shipping[address][line1]=2 Side St.")
                .requireOk()
                .json();

        assertThat(changed.path("address"))
                .hasToString("{\"city\":null,\"country\":null,\"line1\":\"1 Main St.\",\"line2\":null,"
                        + "\"postal_code\":null,\"state\":\"IDF\"}");
        assertThat(changed.path("shipping"))
                .hasToString("{\"address\":{\"city\":null,\"country\":\"FR\",\"line1\":\"2 Side St.\",\"line2\":null,"
                        + "\"postal_code\":null,\"state\":null},\"name\":\"Ada\",\"phone\":\"1\"}");
    }

    @Test
    void updateWhenValuesAreEmptyThenTheyAreUnset(Emulator emulator) {
        var customer = newCustomer(
                emulator,
                "name=Ada",
                "address[city]=Paris",
                "shipping[name]=Ada",
                "tax_exempt=exempt",
                "preferred_locales[]=fr",
                "invoice_settings[footer]=Bye",
                "invoice_settings[custom_fields][0][name]=a",
                "invoice_settings[custom_fields][0][value]=b");

        var changed = update(
                        emulator,
                        customer,
                        "name=",
                        "address=",
                        "shipping=",
                        "tax_exempt=",
                        "preferred_locales=",
                        "invoice_settings[custom_fields]=")
                .requireOk()
                .json();

        assertThat(changed.path("name").isNull()).isTrue();
        assertThat(changed.path("address").isNull()).isTrue();
        assertThat(changed.path("shipping").isNull()).isTrue();
        assertThat(changed.path("tax_exempt").asString()).isEqualTo("none");
        assertThat(changed.at("/preferred_locales/0").asString()).isEqualTo("fr");
        assertThat(changed.at("/invoice_settings/custom_fields").isNull()).isTrue();
        assertThat(changed.at("/invoice_settings/footer").asString()).isEqualTo("Bye");
    }

    @Test
    void updateWhenMetadataAreGivenThenTheyAreMerged(Emulator emulator) {
        var customer = newCustomer(emulator, "metadata[a]=1", "metadata[b]=2");

        var merged = update(emulator, customer, "metadata[a]=", "metadata[c]=3").requireOk();

        assertThat(merged.json().path("metadata")).hasToString("{\"b\":\"2\",\"c\":\"3\"}");
        assertThat(update(emulator, customer, "metadata=").requireOk().json().path("metadata"))
                .hasToString("{}");
    }

    @Test
    void updateWhenTheBalanceIsNoLongerZeroThenItHasACurrencyForGood(Emulator emulator) {
        var customer = newCustomer(emulator, "balance=0");
        assertThat(customer.path("currency").isNull()).isTrue();

        assertThat(update(emulator, customer, "balance=10")
                        .requireOk()
                        .json()
                        .path("currency")
                        .asString())
                .isEqualTo("usd");
        assertThat(update(emulator, customer, "balance=0")
                        .requireOk()
                        .json()
                        .path("currency")
                        .asString())
                .isEqualTo("usd");
    }

    @Test
    void updateWhenASourceIsGivenThenItIsTheDefaultOne(Emulator emulator) {
        var customer = newCustomer(emulator);

        var changed = update(emulator, customer, "source=tok_amex").requireOk().json();

        assertThat(changed.path("default_source").asString()).startsWith("card_");
        assertThat(changed.propertyNames()).containsExactlyElementsOf(CustomerCreateTest.MEMBERS);
        assertThat(update(emulator, customer, "default_source=src_1")
                        .requireOk()
                        .json()
                        .path("default_source")
                        .asString())
                .isEqualTo("src_1");
    }

    @Test
    void updateWhenTheInvoicePrefixIsOfAnotherThenRejectedEvenIfThatIsDeleted(Emulator emulator) {
        var owner = newCustomer(emulator, "invoice_prefix=ABCDE12345");
        var other = newCustomer(emulator);
        var taken = ExpectedError.invalid("This invoice number prefix is taken by customer: "
                        + owner.path("id").asString() + ". Please enter a different prefix.")
                .param("invoice_prefix");

        assertThat(owner.path("invoice_prefix").asString()).isEqualTo("ABCDE12345");
        assertThat(ExpectedError.of(update(emulator, other, "invoice_prefix=ABCDE12345")))
                .isEqualTo(taken);
        update(emulator, owner, "invoice_prefix=ABCDE12345").requireOk();
        emulator.raw().delete(PATH + "/" + owner.path("id").asString()).requireOk();
        assertThat(ExpectedError.of(emulator.raw().post(PATH, "invoice_prefix=ABCDE12345")))
                .isEqualTo(taken);
        assertThat(newCustomer(Emulator.withFreshAccount(emulator.baseUrl()), "invoice_prefix=ABCDE12345")
                        .path("invoice_prefix")
                        .asString())
                .isEqualTo("ABCDE12345");
    }

    @Test
    void createWhenManyWantOnePrefixAtOnceThenOneGetsItAndTheOthersCanRetry(Emulator emulator) throws Exception {
        var responses = AtOnce.calls(8, () -> emulator.raw().post(PATH, "invoice_prefix=ATONCE"));

        assertThat(responses).filteredOn(response -> response.status() == 200).hasSize(1);
        assertThat(responses)
                .filteredOn(response -> response.status() != 200)
                .allMatch(response -> response.status() == 400
                        || response.error().path("code").asString().equals("lock_timeout"));
        assertThat(emulator.raw().get(PATH).json().path("data").size()).isOne();
        assertThat(emulator.raw().get("/v1/events").json().path("data").size()).isOne();
    }

    @Test
    void updateWhenOneValueIsWrongThenNothingChanges(Emulator emulator) {
        var customer = newCustomer(emulator, "name=Ada");

        assertThat(update(emulator, customer, "name=Grace", "tax_exempt=x").status())
                .isEqualTo(400);

        assertThat(emulator.raw()
                        .get(PATH + "/" + customer.path("id").asString())
                        .json())
                .isEqualTo(customer);
    }
}
