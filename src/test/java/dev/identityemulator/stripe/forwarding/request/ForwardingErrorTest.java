package dev.identityemulator.stripe.forwarding.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.stripe.forwarding.ForwardingCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a forwarding request is named, and nothing is sent or stored. */
@ExtendWith(RunningEmulator.class)
class ForwardingErrorTest {

    private static final String NOWHERE = "http://localhost:1/";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "payment_method= | parameter_invalid_empty | payment_method",
                "payment_method=pm_none | resource_missing | payment_method",
                "url= | parameter_invalid_empty | url",
                "url=/relative | forwarding_api_invalid_parameter | url",
                "url=localhost:1 | forwarding_api_invalid_parameter | url",
                "url=ftp://localhost/ | forwarding_api_invalid_parameter | url",
                "url=http://user:pass@localhost/ | forwarding_api_invalid_parameter | url",
                "url=http://localhost:0/ | forwarding_api_invalid_parameter | url",
                "url=http://localhost:70000/ | forwarding_api_invalid_parameter | url",
                "replacements[]=card_colour | - | replacements[1]",
                "replacements=card_number | - | replacements",
                "config=x | parameter_unknown | config",
                "http_method=POST | parameter_unknown | http_method",
                "request[http_method]=GET | parameter_unknown | request[http_method]",
                "request=x | - | request",
                "request[body]={\"a\" | forwarding_api_invalid_parameter | request[body]",
                "request[body]=<a> | forwarding_api_invalid_parameter | request[body]",
                "request[body]=<!DOCTYPE a><a/> | forwarding_api_invalid_parameter | request[body]",
                "request[headers][0][name]=X | parameter_missing | request[headers][0][value]",
                "request[headers][0][value]=X | parameter_missing | request[headers][0][name]",
                "request[headers][0][name]=A B&request[headers][0][value]=x | forwarding_api_invalid_parameter | request[headers][0][name]",
                "request[headers][0][name]=A&request[headers][0][value]=x\\r\\nB: y | forwarding_api_invalid_parameter | request[headers][0][value]",
                "request[headers][0][name]=A&request[headers][0][value]=é | forwarding_api_invalid_parameter | request[headers][0][value]",
                "expand[]=payment_method | - | -"
            })
    void createWhenAParameterIsWrongThenRejectedAndNothingSent(
            String form, String code, String param, Emulator emulator) {
        var forwarding = new ForwardingCalls(emulator);
        var unescaped = form.replace("\\r\\n", "\r\n");
        var pairs = unescaped.split("&(?=request|expand)");
        var base = unescaped.startsWith("replacements=")
                ? List.of("payment_method=pm_card_visa", "url=" + NOWHERE)
                : unescaped.startsWith("url=")
                        ? List.of("payment_method=pm_card_visa", "replacements[]=card_number")
                        : unescaped.startsWith("payment_method=")
                                ? List.of("url=" + NOWHERE, "replacements[]=card_number")
                                : List.of(
                                        "payment_method=pm_card_visa", "url=" + NOWHERE, "replacements[]=card_number");
        var all = new ArrayList<>(base);
        all.addAll(List.of(pairs));

        var error =
                ExpectedError.of(emulator.raw().post(ForwardingCalls.REQUESTS, Form.of(all.toArray(String[]::new))));

        assertThat(List.of(error.status(), error.type())).containsExactly(400, "invalid_request_error");
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.param()).isEqualTo(param);
        assertThat(forwarding.list()).isEmpty();
        assertThat(forwarding.outbound()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "https://example.com/inbox/x",
                "http://10.0.0.1/",
                "http://169.254.169.254/latest",
                "http://0.0.0.0:80/",
                "http://[::]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[fe80::1]/",
                "http://[::127.0.0.1]/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://localhost.example.com/",
                "http://127.0.0.1.nip.io/"
            })
    void createWhenTheDestinationIsElsewhereThenRejectedAndNothingStored(String url, Emulator emulator) {
        var error = ExpectedError.of(new ForwardingCalls(emulator).raw(url));

        assertThat(List.of(error.status(), error.code(), error.param()))
                .containsExactly(400, "forwarding_api_invalid_parameter", "url");
        assertThat(new ForwardingCalls(emulator).list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment_method", "url", "replacements"})
    void createWhenAParameterIsMissingThenNamed(String missing, Emulator emulator) {
        var pairs = Stream.of("payment_method=pm_card_visa", "url=" + NOWHERE, "replacements[]=card_number")
                .filter(pair -> !pair.startsWith(missing))
                .toArray(String[]::new);

        var error = ExpectedError.of(emulator.raw().post(ForwardingCalls.REQUESTS, Form.of(pairs)));

        assertThat(error).isEqualTo(ExpectedError.missingParam(missing));
    }

    @Test
    void createWhenTheBodyIsTooLargeThenRejected(Emulator emulator) {
        var forwarding = new ForwardingCalls(emulator);

        var error = ExpectedError.of(forwarding.raw(NOWHERE, "request[body]=" + "x".repeat(1024 * 1024 + 1)));

        assertThat(error.param()).isEqualTo("request[body]");
        assertThat(error.code()).isEqualTo("forwarding_api_invalid_parameter");
    }

    @Test
    void retrieveWhenItDoesNotExistThenNotFound(Emulator emulator) {
        var error = ExpectedError.of(emulator.raw().get(ForwardingCalls.REQUESTS + "/fwdreq_none"));

        assertThat(error)
                .isEqualTo(ExpectedError.invalid("No such forwarding request: 'fwdreq_none'")
                        .status(404)
                        .code("resource_missing")
                        .param("id"));
    }
}
