package dev.identityemulator.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.stripe.exception.StripeException;
import dev.identityemulator.report.VerificationError;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.Refusal;
import dev.identityemulator.support.RunningEmulator;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Outcomes can be arranged, looked at, listed and ended; what makes no sense is refused. */
@ExtendWith(RunningEmulator.class)
class ArrangementApiTest {

    private static final String PATH = "/v1/test_helpers/identity/outcomes";

    private static JsonNode arrange(Emulator emulator, String... params) {
        return emulator.raw().post(PATH, Form.of(params)).requireOk().json();
    }

    private static Refusal noSuchOutcome(String id) {
        return Refusal.invalid("No such outcome: '" + id + "'")
                .status(404)
                .code("resource_missing")
                .param("id");
    }

    @Test
    void createWhenLittleIsSaidThenTheRestIsUsual(Emulator emulator) {
        var arrangement = arrange(emulator, "outcomes[]=verify");

        assertThat(arrangement.propertyNames())
                .containsExactly(
                        "id",
                        "object",
                        "created",
                        "document",
                        "match",
                        "outcomes",
                        "served",
                        "simulate_delay",
                        "times",
                        "verified_outputs",
                        "when");
        assertThat(arrangement.get("id").asString()).startsWith("outcome_");
        assertThat(arrangement.get("object").asString()).isEqualTo("test_helpers.identity.outcome");
        assertThat(arrangement.get("created").asLong()).isBetween(emulator.now() - 60, emulator.now());
        assertThat(arrangement.get("document").isNull()).isTrue();
        assertThat(arrangement.get("outcomes").toString()).isEqualTo("[\"verify\"]");
        assertThat(arrangement.get("served").asInt()).isZero();
        assertThat(arrangement.get("simulate_delay").asBoolean()).isFalse();
        assertThat(arrangement.get("times").asInt()).isEqualTo(1);
        assertThat(arrangement.get("verified_outputs").isNull()).isTrue();
        assertThat(arrangement.get("when").asString()).isEqualTo("open");
    }

    @Test
    void createWhenMuchIsSaidThenAllOfItIsShown(Emulator emulator) {
        var arrangement = arrange(
                emulator,
                "outcomes[]=unverify:document_expired",
                "outcomes[]=unverify",
                "outcomes[]=verify",
                "match[client_reference_id]=order 7",
                "match[email]=a@example.com",
                "match[metadata][user]=7",
                "match[type]=id_number",
                "simulate_delay=true",
                "times=0",
                "when=create",
                "verified_outputs[first_name]=Ann",
                "document[number]=X1");

        assertThat(arrangement.get("outcomes").toString())
                .isEqualTo("[\"unverify:document_expired\",\"unverify\",\"verify\"]");
        assertThat(arrangement.get("match").toString())
                .isEqualTo("{\"client_reference_id\":\"order 7\",\"email\":\"a@example.com\","
                        + "\"metadata\":{\"user\":\"7\"},\"type\":\"id_number\"}");
        assertThat(arrangement.get("simulate_delay").asBoolean()).isTrue();
        assertThat(arrangement.get("times").asInt()).isZero();
        assertThat(arrangement.get("when").asString()).isEqualTo("create");
        assertThat(arrangement.at("/verified_outputs/first_name").asString()).isEqualTo("Ann");
        assertThat(arrangement.at("/document/number").asString()).isEqualTo("X1");
        assertThat(emulator.raw()
                        .get(PATH + "/" + arrangement.get("id").asString())
                        .json())
                .isEqualTo(arrangement);
    }

    @Test
    void listWhenSeveralAreArrangedThenNewestFirstInPages(Emulator emulator) {
        var first = arrange(emulator, "outcomes[]=verify");
        var second = arrange(emulator, "outcomes[]=unverify");
        var third = arrange(emulator, "outcomes[]=unverify:abandoned");

        var page = emulator.raw().get(PATH + "?limit=2").requireOk().json();
        var rest = emulator.raw()
                .get(PATH + "?starting_after=" + second.get("id").asString())
                .requireOk()
                .json();

        assertThat(page.propertyNames()).containsExactlyInAnyOrder("object", "data", "has_more", "url");
        assertThat(page.get("data")).containsExactly(third, second);
        assertThat(page.get("has_more").asBoolean()).isTrue();
        assertThat(page.get("url").asString()).isEqualTo(PATH);
        assertThat(rest.get("data")).containsExactly(first);
        assertThat(rest.get("has_more").asBoolean()).isFalse();
    }

    @Test
    void deleteWhenItExistsThenGone(Emulator emulator) {
        var id = arrange(emulator, "outcomes[]=verify").get("id").asString();

        var deleted = emulator.raw().delete(PATH + "/" + id).requireOk().json();

        assertThat(deleted.toString())
                .isEqualTo("{\"id\":\"" + id + "\",\"object\":\"test_helpers.identity.outcome\",\"deleted\":true}");
        assertThat(Refusal.of(emulator.raw().get(PATH + "/" + id))).isEqualTo(noSuchOutcome(id));
        assertThat(Refusal.of(emulator.raw().delete(PATH + "/" + id))).isEqualTo(noSuchOutcome(id));
        assertThat(emulator.raw().get(PATH).json().get("data")).isEmpty();
    }

    @Test
    void retrieveWhenOfAnotherAccountThenNotFound(Emulator emulator, Emulator other) {
        var id = arrange(other, "outcomes[]=verify").get("id").asString();

        assertThat(Refusal.of(emulator.raw().get(PATH + "/" + id))).isEqualTo(noSuchOutcome(id));
        assertThat(Refusal.of(emulator.raw().delete(PATH + "/" + id))).isEqualTo(noSuchOutcome(id));
        assertThat(emulator.raw().get(PATH).json().get("data")).isEmpty();
        assertThat(other.raw().get(PATH + "/" + id).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource
    void createWhenAParameterIsWrongThenRefusedAndNothingIsArranged(String form, Refusal expected, Emulator emulator)
            throws StripeException {
        var refusal = Refusal.of(emulator.raw().post(PATH, form.isEmpty() ? "" : Form.of(form.split("&"))));

        assertThat(refusal).isEqualTo(expected);
        assertThat(emulator.raw().get(PATH).json().get("data")).isEmpty();
        assertThat(emulator.newSession().getStatus()).isEqualTo("requires_input");
    }

    static Stream<Arguments> createWhenAParameterIsWrongThenRefusedAndNothingIsArranged() {
        var tooMany = IntStream.range(0, 101).mapToObj(i -> "outcomes[]=verify").collect(Collectors.joining("&"));
        return Stream.of(
                arguments("", Refusal.missingParam("outcomes")),
                arguments("when=create", Refusal.missingParam("outcomes")),
                arguments("outcomes=verify", Refusal.invalid("Invalid array").param("outcomes")),
                arguments("outcomes[]=fail", badOutcome("outcomes[0]")),
                arguments("outcomes[]=verify&outcomes[]=verify:document_expired", badOutcome("outcomes[1]")),
                arguments("outcomes[]=unverify:", badOutcome("outcomes[0]")),
                arguments("outcomes[]=unverify:too_ugly", badOutcome("outcomes[0]")),
                arguments("outcomes[]=", Refusal.emptyParam("outcomes[0]")),
                arguments(
                        tooMany,
                        Refusal.invalid("Invalid outcomes: must have at most 100 items")
                                .param("outcomes")),
                arguments(
                        "outcomes[]=verify&when=later",
                        Refusal.invalid("Invalid when: must be one of create or open")
                                .param("when")),
                arguments(
                        "outcomes[]=verify&times=-1",
                        Refusal.invalid("This value must be greater than or equal to 0 (it currently is '-1').")
                                .code("parameter_invalid_integer")
                                .param("times")),
                arguments(
                        "outcomes[]=verify&times=many",
                        Refusal.invalid("Invalid integer: many")
                                .code("parameter_invalid_integer")
                                .param("times")),
                arguments(
                        "outcomes[]=verify&match[type]=passport",
                        Refusal.invalid("Invalid match[type]: must be one of document, id_number, or verification_flow")
                                .param("match[type]")),
                arguments("outcomes[]=verify&match[phone]=1", Refusal.unknownParam("match[phone]")),
                arguments("outcomes[]=verify&error_code=abandoned", Refusal.unknownParam("error_code")),
                arguments(
                        "outcomes[]=verify&verified_outputs[dob][day]=31&verified_outputs[dob][month]=2"
                                + "&verified_outputs[dob][year]=1990",
                        Refusal.invalid("Invalid date").param("verified_outputs[dob]")),
                arguments(
                        "outcomes[]=verify&document[type]=visa",
                        Refusal.invalid("Invalid document[type]: must be one of driving_license, id_card, or passport")
                                .param("document[type]")));
    }

    private static Refusal badOutcome(String param) {
        var codes = Arrays.stream(VerificationError.values())
                .map(error -> "unverify:" + error.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        var last = "unverify:under_supported_age";
        return Refusal.invalid(
                        "Invalid " + param + ": must be one of verify, unverify, " + codes.replace(last, "or " + last))
                .param(param);
    }
}
