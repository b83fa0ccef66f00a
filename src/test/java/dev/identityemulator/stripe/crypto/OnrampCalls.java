package dev.identityemulator.stripe.crypto;

import com.stripe.exception.StripeException;
import com.stripe.net.ApiResource.RequestMethod;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls about the onramp of one account: by raw requests of the official client, which has no types for them. */
public record OnrampCalls(Emulator emulator) {

    public static final String PATH = "/v1/crypto/onramp_sessions";
    public static final String HELPERS = "/v1/test_helpers/crypto";
    public static final String EVM_ADDRESS = "0x00000000219ab540356cBB839Cbe05303d7705Fa";

    private static final JsonMapper JSON = new JsonMapper();

    public JsonNode create(String... form) throws StripeException {
        return call(RequestMethod.POST, PATH, Form.of(form));
    }

    public JsonNode retrieve(String id) throws StripeException {
        return call(RequestMethod.GET, PATH + "/" + id, null);
    }

    public JsonNode advance(String id, String... form) {
        return control(id, "advance", form).requireOk().json();
    }

    public RawClient.Response control(String id, String action, String... form) {
        return emulator.raw().post(HELPERS + "/onramp_sessions/" + id + "/" + action, Form.of(form));
    }

    public RawClient.Response tryToCreate(String... form) {
        return emulator.raw().post(PATH, Form.of(form));
    }

    public JsonNode quotes(String query) throws StripeException {
        return call(RequestMethod.GET, "/v1/crypto/onramp_quotes?" + query, null);
    }

    /** The events of a session, the oldest first. */
    public List<JsonNode> events(String id) {
        var all = emulator.raw().get("/v1/events?limit=100").requireOk().json().path("data");
        var found = StreamSupport.stream(all.spliterator(), false)
                .filter(event -> event.at("/data/object/id").asString().equals(id))
                .toList();
        var oldestFirst = new ArrayList<>(found);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    private JsonNode call(RequestMethod method, String path, @Nullable String form) throws StripeException {
        return JSON.readTree(emulator.stripe().rawRequest(method, path, form).body());
    }
}
