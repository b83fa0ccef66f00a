package dev.identityemulator.testhelpers.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.stripe.forwarding.ForwardingCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests register cards, set what destinations do, and see what was really sent. */
@ExtendWith(RunningEmulator.class)
class ForwardingControlTest {

    private static final String URL = "https://vault.example/pay";
    private static final String BODY = "request[body]={\"number\":\"\",\"cvc\":\"\"}";

    @Test
    void forwardWhenTheCardIsRegisteredThenItsCvcIsSentOnce(Emulator emulator) {
        var forwarding = new ForwardingCalls(emulator);
        forwarding.control("/destinations", "url=" + URL, "response[status]=200");
        var card = forwarding.control(
                "/payment_methods",
                "card[number]=5555 5555 5555 4444",
                "card[exp_month]=4",
                "card[exp_year]=2031",
                "card[cvc]=987");
        var pm = "payment_method=" + card.get("id").asString();
        assertThat(card.at("/card/last4").asString()).isEqualTo("4444");

        for (int i = 0; i < 2; i++) {
            emulator.raw()
                    .post(
                            ForwardingCalls.REQUESTS,
                            Form.of(pm, "url=" + URL, "replacements[]=card_number", "replacements[]=card_cvc", BODY))
                    .requireOk();
        }

        var sent = forwarding.outbound();
        assertThat(sent.get(1).get("body").asString()).isEqualTo("{\"number\":\"5555555555554444\",\"cvc\":\"987\"}");
        assertThat(sent.get(0).get("body").asString()).isEqualTo("{\"number\":\"5555555555554444\",\"cvc\":\"\"}");
        assertThat(forwarding.list().get(0).at("/request_details/body").asString())
                .isEqualTo("{\"number\":\"555555******4444\",\"cvc\":\"\"}");
        assertThat(ExpectedError.of(Emulator.withFreshAccount(emulator.baseUrl())
                                .raw()
                                .post(
                                        ForwardingCalls.REQUESTS,
                                        Form.of(pm, "url=http://localhost:1/", "replacements[]=card_number")))
                        .code())
                .isEqualTo("resource_missing");
    }

    @ParameterizedTest
    @CsvSource({
        "card[number], 4929000000006, incorrect_number",
        "card[number], 4242424242424241, incorrect_number",
        "card[exp_month], 13, parameter_invalid_integer",
        "card[exp_year], 1999, parameter_invalid_integer",
        "card[cvc], 12a, invalid_cvc"
    })
    void registerWhenSomethingIsWrongThenRejected(String param, String value, String code, Emulator emulator) {
        var pairs = new LinkedHashMap<String, String>();
        pairs.put("card[number]", "4242424242424242");
        pairs.put("card[exp_month]", "1");
        pairs.put("card[exp_year]", "2031");
        pairs.put(param, value);
        var form = pairs.entrySet().stream().map(pair -> pair.getKey() + "=" + pair.getValue());

        var error = ExpectedError.of(emulator.raw()
                .post(ForwardingCalls.HELPERS + "/payment_methods", Form.of(form.toArray(String[]::new))));

        assertThat(error.code()).isEqualTo(code);
        assertThat(error.param()).isEqualTo(param);
    }

    @Test
    void forwardWhenADestinationHasAMapAndASecretThenFilledAndSigned(Emulator emulator) {
        var forwarding = new ForwardingCalls(emulator);
        forwarding.control(
                "/destinations",
                "url=https://vault.example/*",
                "fields[card_number]=/deep/0",
                "signature_secret=s3cret",
                "response[status]=201",
                "response[headers][0][name]=X-Id",
                "response[headers][0][value]=7",
                "response[body]={\"ok\":true}");

        var response = forwarding
                .raw(
                        URL,
                        "replacements[]=request_signature",
                        "request[body]={\"deep\":[\"\"],\"number\":\"\",\"signature\":\"\"}")
                .requireOk()
                .json();

        assertThat(forwarding.outbound().get(0).get("body").asString())
                .matches("\\{\"deep\":\\[\"4242424242424242\"],\"number\":\"\",\"signature\":\"[0-9a-f]{64}\"}");
        assertThat(response.at("/response_details/status").asInt()).isEqualTo(201);
        assertThat(response.at("/response_details/headers/0/name").asString()).isEqualTo("X-Id");
        assertThat(response.at("/response_details/body").asString()).isEqualTo("{\"ok\":true}");
    }

    @Test
    void destinationsWhenSeveralMatchThenTheNewestCountsUntilDeleted(Emulator emulator) {
        var forwarding = new ForwardingCalls(emulator);
        forwarding.control("/destinations", "url=https://vault.example/*", "response[status]=201");
        var newest = forwarding.control("/destinations", "url=" + URL, "response[status]=202");

        assertThat(status(forwarding)).isEqualTo(202);
        var deleted = emulator.raw()
                .delete(ForwardingCalls.HELPERS + "/destinations/"
                        + newest.get("id").asString())
                .requireOk()
                .json();
        assertThat(deleted.get("deleted").asBoolean()).isTrue();
        assertThat(status(forwarding)).isEqualTo(201);
        emulator.raw().delete(ForwardingCalls.HELPERS + "/destinations").requireOk();
        assertThat(forwarding.raw(URL).status()).isEqualTo(400);
    }

    @Test
    void outboundWhenOfOneRequestThenOnlyThat(Emulator emulator) {
        var forwarding = new ForwardingCalls(emulator);
        forwarding.control("/destinations", "url=" + URL, "response[status]=200");
        var first = forwarding.raw(URL).requireOk().json().get("id").asString();
        forwarding.raw(URL).requireOk();

        var listed = emulator.raw()
                .get(ForwardingCalls.HELPERS + "/outbound?forwarding_request=" + first)
                .requireOk()
                .json()
                .get("data");

        assertThat(listed).hasSize(1);
        var one = emulator.raw()
                .get(ForwardingCalls.HELPERS + "/outbound/"
                        + listed.get(0).get("id").asString())
                .requireOk()
                .json();
        assertThat(one).isEqualTo(listed.get(0));
        assertThat(one.get("forwarding_request").asString()).isEqualTo(first);
    }

    private static int status(ForwardingCalls forwarding) {
        return forwarding
                .raw(URL)
                .requireOk()
                .json()
                .at("/response_details/status")
                .asInt();
    }
}
