package dev.identityemulator.stripe.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong parameters of an endpoint are rejected, and change nothing. */
@ExtendWith(RunningEmulator.class)
class EndpointErrorTest {

    private static final String URL = "url=https://example.com/hook";
    private static final String ALL = "enabled_events[]=*";

    @ParameterizedTest
    @MethodSource
    void createWhenAParameterIsWrongThenRejected(List<String> params, ExpectedError expected, Emulator emulator)
            throws StripeException {
        var error = ExpectedError.of(emulator.raw().post(Webhooks.PATH, Form.of(params.toArray(String[]::new))));

        assertThat(error).isEqualTo(expected);
        assertThat(new Webhooks(emulator).api().list().getData()).isEmpty();
    }

    static Stream<Arguments> createWhenAParameterIsWrongThenRejected() {
        return Stream.of(
                arguments(List.of(ALL), ExpectedError.missingParam("url")),
                arguments(List.of("url=", ALL), ExpectedError.emptyParam("url")),
                arguments(List.of(URL), ExpectedError.missingParam("enabled_events")),
                arguments(List.of(URL, "enabled_events[]="), ExpectedError.emptyParam("enabled_events[0]")),
                arguments(
                        List.of(URL, "enabled_events=*"),
                        ExpectedError.invalid("Invalid array").param("enabled_events")),
                arguments(
                        List.of(URL, ALL, "api_version=2026-13-01"),
                        ExpectedError.invalid("Invalid Stripe API version: 2026-13-01")),
                arguments(
                        List.of(URL, ALL, "api_version=latest"),
                        ExpectedError.invalid("Invalid Stripe API version: latest")),
                arguments(List.of(URL, ALL, "api_version="), ExpectedError.emptyParam("api_version")),
                arguments(
                        List.of(URL, ALL, "connect=maybe"),
                        ExpectedError.invalid("Invalid boolean: maybe").param("connect")),
                arguments(List.of(URL, ALL, "disabled=true"), ExpectedError.unknownParam("disabled")),
                arguments(List.of(URL, ALL, "secret=whsec_mine"), ExpectedError.unknownParam("secret")),
                arguments(List.of(URL, ALL, "status=enabled"), ExpectedError.unknownParam("status")),
                arguments(
                        List.of(URL, ALL, "metadata[" + "k".repeat(41) + "]=v"),
                        ExpectedError.invalid(
                                "Metadata keys can have up to 40 characters, but you passed in a key that is"
                                        + " 41 characters. Invalid key: " + "k".repeat(41))),
                arguments(
                        List.of("url=http://example.com/" + "x".repeat(2_030), ALL),
                        ExpectedError.invalid("Invalid URL: URL must be 2048 characters or less.")
                                .code("url_invalid")
                                .param("url")),
                arguments(
                        List.of(URL, ALL, "description=head" + "x".repeat(5_000) + "tail"),
                        ExpectedError.invalid("Invalid string: head...tail; must be at most 5000 characters")
                                .param("description")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:3000/x", "example.com", "//example.com", "/hook", "mailto:a@example.com", " "})
    void createWhenTheUrlHasNoSchemeThenTheErrorSaysSo(String url, Emulator emulator) {
        var error = ExpectedError.of(emulator.raw().post(Webhooks.PATH, Form.of("url=" + url, ALL)));

        assertThat(error.message()).startsWith("Invalid URL: An explicit scheme (such as https) must be provided");
        assertThat(error.status()).isEqualTo(400);
        assertThat(error.type()).isEqualTo("invalid_request_error");
        assertThat(error.code()).isEqualTo("url_invalid");
        assertThat(error.param()).isEqualTo("url");
    }

    @ParameterizedTest
    @MethodSource("badUrls")
    void createWhenTheUrlCannotBeSentToThenRejected(String url, Emulator emulator) throws StripeException {
        var error = ExpectedError.of(emulator.raw().post(Webhooks.PATH, Form.of("url=" + url, ALL)));

        assertThat(error.message()).startsWith("Invalid URL: ");
        assertThat(error.status()).isEqualTo(400);
        assertThat(error.param()).isEqualTo("url");
        assertThat(new Webhooks(emulator).api().list().getData()).isEmpty();
    }

    static List<String> badUrls() {
        return List.of(
                "ftp://example.com/x",
                "ws://example.com/x",
                "http://",
                "https:///x",
                "http://:3000/x",
                "http://exa mple.com/",
                "http://example.com/a b",
                "http://example.com:99999/",
                "http://example.com:port/",
                "http://[::1/",
                "http://example.com/\r\nX-Evil: 1",
                "http://example.com/" + "x".repeat(3000));
    }

    @ParameterizedTest
    @CsvSource({
        "identity.verification_session.veryfied, identity.verification_session.verified",
        "identity.verification_session.*, identity.verification_session.created",
        "charge.succeded, charge.succeeded"
    })
    void createWhenAnEventTypeIsUnknownThenTheErrorNamesTheClosest(String type, String closest, Emulator emulator) {
        var form = Form.of("url=https://example.com/", "enabled_events[0]=*", "enabled_events[1]=" + type);

        var error = ExpectedError.of(emulator.raw().post(Webhooks.PATH, form));

        assertThat(error.status()).isEqualTo(400);
        assertThat(error.type()).isEqualTo("invalid_request_error");
        assertThat(error.param()).isEqualTo("enabled_events[1]");
        assertThat(error.message())
                .startsWith("Invalid enabled_events[1]: " + type + "; the closest values are " + closest + ", ")
                .hasSizeLessThan(250);
    }

    @ParameterizedTest
    @MethodSource
    void updateWhenAParameterIsWrongThenRejectedAndNothingChanges(
            String param, ExpectedError expected, Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        var endpoint = webhooks.create("https://example.com/hook");
        endpoint.setSecret(null);

        var error = ExpectedError.of(
                emulator.raw().post(Webhooks.PATH + "/" + endpoint.getId(), Form.of("description=new", param)));

        assertThat(error).isEqualTo(expected);
        assertThat(webhooks.api().retrieve(endpoint.getId())).isEqualTo(endpoint);
    }

    static Stream<Arguments> updateWhenAParameterIsWrongThenRejectedAndNothingChanges() {
        return Stream.of(
                arguments("api_version=2024-06-20", ExpectedError.unknownParam("api_version")),
                arguments("connect=true", ExpectedError.unknownParam("connect")),
                arguments("secret=whsec_mine", ExpectedError.unknownParam("secret")),
                arguments("url=", ExpectedError.emptyParam("url")),
                arguments(
                        "url=localhost:3000",
                        ExpectedError.invalid("Invalid URL: An explicit scheme (such as https) must be provided.")
                                .code("url_invalid")
                                .param("url")),
                arguments(
                        "disabled=perhaps",
                        ExpectedError.invalid("Invalid boolean: perhaps").param("disabled")),
                arguments("enabled_events[]=", ExpectedError.emptyParam("enabled_events[0]")));
    }

    @Test
    void createWhenAnUnknownEventTypeIsVeryLongThenTheErrorIsShort(Emulator emulator) {
        var form = Form.of("url=https://example.com/", "enabled_events[0]=" + "x.".repeat(200_000));

        var error = ExpectedError.of(emulator.raw().post(Webhooks.PATH, form));

        assertThat(error.status()).isEqualTo(400);
        assertThat(error.message()).hasSizeLessThan(600);
    }

    @Test
    void updateWhenAnEventTypeIsUnknownThenRejected(Emulator emulator) throws StripeException {
        var id = new Webhooks(emulator).create("https://example.com/hook").getId();

        var error = ExpectedError.of(emulator.raw().post(Webhooks.PATH + "/" + id, "enabled_events[]=nonsense"));

        assertThat(error.param()).isEqualTo("enabled_events[0]");
        assertThat(error.message()).startsWith("Invalid enabled_events[0]: nonsense; no known value is like it");
    }
}
