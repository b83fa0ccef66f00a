package dev.identityemulator.api.params;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms are read in all their spellings; other bodies and oversized forms are rejected and change nothing. */
@ExtendWith(RunningEmulator.class)
class RequestBodyTest {

    private static final String PATH = "/v1/identity/verification_sessions";
    private static final String HELP = " If you have any questions, we can help at https://support.stripe.com/.";
    private static final ExpectedError NO_FORM = ExpectedError.invalid(
            "Invalid request (check that your POST content type is application/x-www-form-urlencoded)." + HELP);
    private static final ExpectedError BROKEN = unreadable("the parameters are not valid percent-encoded UTF-8");
    private static final ExpectedError TOO_LARGE =
            unreadable("the body is larger than 2097152 bytes").status(413);

    private static ExpectedError unreadable(String why) {
        return ExpectedError.invalid("Invalid request: " + why + "." + HELP);
    }

    private static RawClient.Response postAs(String contentType, String body, Emulator emulator) {
        return emulator.raw()
                .send(
                        PATH,
                        request -> request.header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "text/plain", "multipart/form-data"})
    void createWhenTheBodyIsNoFormThenRejected(String contentType, Emulator emulator) throws StripeException {
        var response = postAs(contentType, "{\"type\": \"document\"}", emulator);

        assertThat(ExpectedError.of(response)).isEqualTo(NO_FORM);
        assertThat(emulator.sessions().list().getData()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded; charset=utf-8",
                "application/x-www-form-urlencoded;charset=UTF-8",
                "APPLICATION/X-WWW-FORM-URLENCODED"
            })
    void createWhenTheFormTypeIsSpelledOtherwiseThenAccepted(String contentType, Emulator emulator) {
        var session = postAs(contentType, "type=document", emulator).requireOk().json();

        assertThat(session.get("type").asString()).isEqualTo("document");
    }

    @Test
    void createWhenParametersAreInTheQueryThenRead(Emulator emulator) {
        var session = emulator.raw()
                .post(PATH + "?type=document&metadata[a]=1", "metadata[b]=2")
                .requireOk()
                .json();

        assertThat(session.get("metadata").toString()).isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
    }

    @Test
    void listWhenParametersAreInTheBodyThenRead(Emulator emulator) throws StripeException {
        emulator.newSession();
        emulator.newSession();

        var list = emulator.raw()
                .send(
                        PATH,
                        request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                                .method("GET", BodyPublishers.ofString("limit=1")))
                .requireOk()
                .json();

        assertThat(list.get("data").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "options[document][allowed_types][]=passport&options[document][allowed_types][]=id_card",
                "options[document][allowed_types][0]=passport&options[document][allowed_types][1]=id_card",
                "options[document][allowed_types][1]=id_card&options[document][allowed_types][0]=passport",
                "options[document][allowed_types][7]=passport&options[document][allowed_types][99999999999999999999]=id_card",
                "options%5Bdocument%5D%5Ballowed_types%5D%5B0%5D=passport&options[document][allowed_types][1]=id%5Fcard"
            })
    void createWhenAnArrayIsSpelledInAnyWayThenTheSame(String form, Emulator emulator) {
        var session =
                emulator.raw().post(PATH, "type=document&" + form).requireOk().json();

        assertThat(session.at("/options/document/allowed_types").toString()).isEqualTo("[\"passport\",\"id_card\"]");
    }

    @Test
    void createWhenTextIsEscapedThenItIsReadAsItWasMeant(Emulator emulator) {
        var session = emulator.raw()
                .post(PATH, "type=document&client_reference_id=a+b%20c%2Bd%26%C3%A9%F0%9F%98%80&")
                .requireOk()
                .json();

        assertThat(session.get("client_reference_id").asString()).isEqualTo("a b c+d&é😀");
    }

    @ParameterizedTest
    @MethodSource
    void createWhenTheFormIsMonstrousThenRejected(String form, ExpectedError expected, Emulator emulator)
            throws StripeException {
        assertThat(ExpectedError.of(emulator.raw().post(PATH, form))).isEqualTo(expected);
        assertThat(emulator.sessions().list().getData()).isEmpty();
    }

    static Stream<Arguments> createWhenTheFormIsMonstrousThenRejected() {
        var many = IntStream.rangeClosed(0, 1_000).mapToObj(i -> "p" + i + "=1").collect(Collectors.joining("&"));
        return Stream.of(
                arguments("type=document&client_reference_id=%zz", BROKEN),
                arguments("type=document&client_reference_id=%f", BROKEN),
                arguments("type=document&client_reference_id=%", BROKEN),
                arguments("type=document&client_reference_id=%ff", BROKEN),
                arguments("type=document&client_reference_id=%ED%A0%80", BROKEN),
                arguments("type=document&%C3=1", BROKEN),
                arguments(
                        "type=document&client_reference_id=a%00b", unreadable("a parameter contains a null character")),
                arguments(
                        "type=document&metadata" + "[a]".repeat(32) + "=1",
                        unreadable("parameters are nested more than 32 levels deep")),
                arguments(
                        "type=document&metadata" + "[a]".repeat(100_000) + "=1",
                        unreadable("parameters are nested more than 32 levels deep")),
                arguments("type=document&" + many, unreadable("more than 1000 parameters were sent")),
                arguments(
                        "type=document&options=1&options[document]=2",
                        unreadable("the parameter 'options[document]' is sent both as a value and as a container")),
                arguments(
                        "type=document&options[document][allowed_types][x]=passport",
                        ExpectedError.invalid("Invalid array").param("options[document][allowed_types]")),
                arguments("type=document&metadata[a[b]]=1", ExpectedError.unknownParam("metadata[a[b]]")),
                arguments("type=document&metadata[a=1", ExpectedError.unknownParam("metadata[a")));
    }

    @Test
    void createWhenTheBodyIsTooLargeThenRejected(Emulator emulator) throws StripeException {
        var body = "type=document&client_reference_id=" + "x".repeat(2 * 1024 * 1024);

        assertThat(ExpectedError.of(emulator.raw().post(PATH, body))).isEqualTo(TOO_LARGE);
        assertThat(emulator.sessions().list().getData()).isEmpty();
    }

    @Test
    void createWhenTheBodyIsTooLargeAndItsLengthUnknownThenRejected(Emulator emulator) {
        var body =
                ("type=document&client_reference_id=" + "x".repeat(2 * 1024 * 1024)).getBytes(StandardCharsets.UTF_8);

        var response = emulator.raw()
                .send(
                        PATH,
                        request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertThat(ExpectedError.of(response)).isEqualTo(TOO_LARGE);
    }

    @Test
    void createWhenATextIsTooLongThenItsBeginningIsQuoted(Emulator emulator) {
        var error =
                ExpectedError.of(emulator.raw().post(PATH, "type=document&client_reference_id=" + "x".repeat(5_001)));

        assertThat(error)
                .isEqualTo(ExpectedError.invalid("Invalid string: xxxx...xxxx; must be at most 5000 characters")
                        .param("client_reference_id"));
    }
}
