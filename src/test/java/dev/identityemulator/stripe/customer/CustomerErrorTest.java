package dev.identityemulator.stripe.customer;

import static dev.identityemulator.stripe.customer.CustomerCreateTest.PATH;
import static dev.identityemulator.stripe.customer.CustomerCreateTest.newCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong parameters of a customer get Stripe's errors, on create and on update, and change nothing. */
@ExtendWith(RunningEmulator.class)
class CustomerErrorTest {

    private static final String PREFIX = "Invoice number prefix must be 1–12 uppercase letters or numbers.";
    private static final String LANGUAGE = "Not a valid language, try using an IETF language tag, such as 'en-US'. For"
            + " more information, check https://tools.ietf.org/html/rfc5646";

    private static ExpectedError missing(String what, String id, String param) {
        return ExpectedError.invalid("No such " + what + ": '" + id + "'")
                .code("resource_missing")
                .param(param);
    }

    private static ExpectedError at(String param, String message) {
        return ExpectedError.invalid(message).param(param);
    }

    static Stream<Arguments> wrong() {
        var method = "invoice_settings[default_payment_method]";
        return Stream.of(
                Arguments.of("wat=1", ExpectedError.unknownParam("wat")),
                Arguments.of("invoice_settings[nope]=1", ExpectedError.unknownParam("invoice_settings[nope]")),
                Arguments.of("currency=usd", ExpectedError.unknownParam("currency")),
                Arguments.of("idempotency_key=k", ExpectedError.unknownParam("idempotency_key")),
                Arguments.of(
                        "email=not-an-email",
                        at("email", "Invalid email address: not-an-email").code("email_invalid")),
                Arguments.of(
                        "tax_exempt=maybe",
                        at("tax_exempt", "Invalid tax_exempt: must be one of none, reverse, or exempt")),
                Arguments.of("invoice_prefix=a", ExpectedError.invalid(PREFIX)),
                Arguments.of("invoice_prefix=AB_1", ExpectedError.invalid(PREFIX)),
                Arguments.of("invoice_prefix=ABCDEFGHIJKLM", ExpectedError.invalid(PREFIX)),
                Arguments.of(
                        "phone=123456789012345678901",
                        at("phone", "Invalid string length: 123456789012345678901 must be at most 20 characters")),
                Arguments.of("preferred_locales[]=!", at("preferred_locales[0]", LANGUAGE)),
                Arguments.of("preferred_locales[0][a]=b", at("preferred_locales[0]", "Invalid string: {\"a\":\"b\"}")),
                Arguments.of(
                        "name=" + "abcd" + "x".repeat(5000) + "wxyz",
                        at("name", "Invalid string: abcd...wxyz; must be at most 5000 characters")),
                Arguments.of("name[0]=wrong", at("name", "Invalid string: {\"0\":\"wrong\"}")),
                Arguments.of("shipping=x", at("shipping", "Invalid object")),
                Arguments.of("validate=x", at("validate", "Invalid boolean: x")),
                Arguments.of("balance=x", at("balance", "Invalid integer: x").code("parameter_invalid_integer")),
                Arguments.of(method + "=tok_mastercard", missing("PaymentMethod", "tok_mastercard", method)),
                Arguments.of("source=nothing", missing("token", "nothing", "source")),
                Arguments.of("coupon=SUMMER", missing("coupon", "SUMMER", "coupon")),
                Arguments.of("promotion_code=promo_1", missing("promotion code", "promo_1", "promotion_code")),
                Arguments.of(
                        "address[country]=ß",
                        at(
                                        "address[country]",
                                        "Country 'ß' is unknown. Try using a 2-character alphanumeric country code"
                                                + " instead, such as 'US', 'EG', or 'GB'.")
                                .code("country_code_invalid")),
                Arguments.of(
                        "address[country]=ZZ",
                        at(
                                        "address[country]",
                                        "Country 'ZZ' is unknown. Try using a 2-character alphanumeric country code"
                                                + " instead, such as 'US', 'EG', or 'GB'.")
                                .code("country_code_invalid")),
                Arguments.of(
                        "metadata[a]=" + "x".repeat(501),
                        ExpectedError.invalid("Metadata values can have up to 500 characters, but you passed in a value"
                                + " that is 501 characters. Invalid value: " + "x".repeat(500) + "...")),
                Arguments.of(
                        "tax[validate_location]=immediately",
                        at(
                                        "address",
                                        "The customer's location isn't recognized. Set a valid customer address in"
                                                + " order to automatically calculate tax.")
                                .code("customer_tax_location_invalid")),
                Arguments.of("expand[]=nothing", ExpectedError.invalid("This property cannot be expanded (nothing).")));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void callsWhenAParameterIsWrongThenStripesError(String form, ExpectedError expected, Emulator emulator) {
        var customer = newCustomer(emulator);
        var path = PATH + "/" + customer.path("id").asString();

        assertThat(ExpectedError.of(emulator.raw().post(PATH, Form.of(form)))).isEqualTo(expected);
        assertThat(ExpectedError.of(emulator.raw().post(path, Form.of(form)))).isEqualTo(expected);

        assertThat(emulator.raw().get(path).json()).isEqualTo(customer);
        assertThat(emulator.raw().get(PATH).json().path("data").size()).isOne();
    }

    @Test
    void updateWhenTheDefaultSourceIsEmptyThenItCannotBeUnset(Emulator emulator) {
        var path = PATH + "/" + newCustomer(emulator).path("id").asString();

        assertThat(ExpectedError.of(emulator.raw().post(path, "default_source=")))
                .isEqualTo(ExpectedError.emptyParam("default_source"));
    }

    @Test
    void createWhenOnlyItsOwnParametersAreWrongThenStripesError(Emulator emulator) {
        assertThat(ExpectedError.of(emulator.raw().post(PATH, "payment_method=tok_visa")))
                .isEqualTo(missing("PaymentMethod", "tok_visa", "payment_method"));
        assertThat(ExpectedError.of(emulator.raw().post(PATH, "test_clock=x")))
                .isEqualTo(missing("test clock", "x", "test_clock"));
        assertThat(ExpectedError.of(emulator.raw().post(PATH, "tax_id_data[0][type]=eu_vat")))
                .isEqualTo(ExpectedError.missingParam("tax_id_data[0][value]"));
        assertThat(ExpectedError.of(emulator.raw().post(PATH, "default_source=src_1")))
                .isEqualTo(ExpectedError.unknownParam("default_source"));
    }

    @Test
    void listWhenAnExpansionIsWrongThenTheErrorSaysWhereItWouldBe(Emulator emulator) {
        assertThat(ExpectedError.of(emulator.raw().get(PATH + "?expand[]=tax")))
                .isEqualTo(ExpectedError.invalid("This property cannot be expanded (tax). You may want to try expanding"
                        + " 'data.tax' instead."));
        assertThat(emulator.raw().get(PATH + "?expand[]=data.tax").status()).isEqualTo(200);
        assertThat(ExpectedError.of(emulator.raw().get(PATH + "?limit=abc")))
                .isEqualTo(at("limit", "Invalid integer: abc").code("parameter_invalid_integer"));
    }
}
