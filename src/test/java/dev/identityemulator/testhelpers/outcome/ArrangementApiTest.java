package dev.identityemulator.testhelpers.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Outcomes can be arranged, looked at, listed and ended. */
@ExtendWith(RunningEmulator.class)
class ArrangementApiTest {

    private static final String PATH = "/v1/test_helpers/identity/outcomes";

    private static JsonNode arrange(Emulator emulator, String... params) {
        return emulator.raw().post(PATH, Form.of(params)).requireOk().json();
    }

    private static ExpectedError noSuchOutcome(String id) {
        return ExpectedError.invalid("No such outcome: '" + id + "'")
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
        assertThat(ExpectedError.of(emulator.raw().get(PATH + "/" + id))).isEqualTo(noSuchOutcome(id));
        assertThat(ExpectedError.of(emulator.raw().delete(PATH + "/" + id))).isEqualTo(noSuchOutcome(id));
        assertThat(emulator.raw().get(PATH).json().get("data")).isEmpty();
    }

    @Test
    void retrieveWhenOfAnotherAccountThenNotFound(Emulator emulator, Emulator other) {
        var id = arrange(other, "outcomes[]=verify").get("id").asString();

        assertThat(ExpectedError.of(emulator.raw().get(PATH + "/" + id))).isEqualTo(noSuchOutcome(id));
        assertThat(ExpectedError.of(emulator.raw().delete(PATH + "/" + id))).isEqualTo(noSuchOutcome(id));
        assertThat(emulator.raw().get(PATH).json().get("data")).isEmpty();
        assertThat(other.raw().get(PATH + "/" + id).status()).isEqualTo(200);
    }
}
