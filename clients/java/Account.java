import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.net.RequestOptions;
import com.stripe.param.identity.VerificationSessionCreateParams;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** A key whose account nobody else has, and the emulator's own calls for it, without any SDK. */
final class Account {

    static final String BASE = System.getenv("EMULATOR");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final String key = "sk_test_clients_" + UUID.randomUUID().toString().replace("-", "");

    RequestOptions options() {
        return RequestOptions.builder().setApiKey(key).build();
    }

    RequestOptions options(String idempotencyKey) {
        return RequestOptions.builder().setApiKey(key).setIdempotencyKey(idempotencyKey).build();
    }

    VerificationSession create() throws StripeException {
        return VerificationSession.create(document(), options());
    }

    VerificationSession retrieve(String id) throws StripeException {
        return VerificationSession.retrieve(id, options());
    }

    static VerificationSessionCreateParams document() {
        return VerificationSessionCreateParams.builder()
                .setType(VerificationSessionCreateParams.Type.DOCUMENT)
                .build();
    }

    void verify(String session) throws Exception {
        call("POST", "/v1/test_helpers/identity/verification_sessions/" + session + "/verify", "simulate_delay=false");
    }

    void advance(String duration) throws Exception {
        call("POST", "/v1/test_helpers/clock/advance", "duration=" + duration);
    }

    /** Something is wrong with the account's next requests. */
    void fault(String form) throws Exception {
        call("POST", "/v1/test_helpers/faults", form);
    }

    /** The requests that would create a session, the failed ones among them. */
    JsonArray creations() throws Exception {
        var query = "?method=POST&path=/v1/identity/verification_sessions&limit=100";
        return call("GET", "/v1/test_helpers/request_logs" + query, "").getAsJsonArray("data");
    }

    JsonObject call(String method, String path, String form) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(BASE + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(form))
                .build();
        var response = HTTP.send(request, BodyHandlers.ofString());
        Checks.that(response.statusCode() == 200, response.body());
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }
}
