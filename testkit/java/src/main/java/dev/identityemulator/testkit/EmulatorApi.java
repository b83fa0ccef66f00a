package dev.identityemulator.testkit;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.StripeObject;
import com.stripe.net.ApiMode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls the emulator as one account: for the calls that have no method of their own in the kit. */
public final class EmulatorApi {

    private static final Duration LONGEST_CALL = Duration.ofMinutes(11);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private static final int ERRORS = 400;
    private static final int PAGE = 100;

    private final String baseUrl;
    private final String key;
    private final StripeClient stripe;

    EmulatorApi(String baseUrl, String key, StripeClient stripe) {
        this.baseUrl = baseUrl;
        this.key = key;
        this.stripe = stripe;
    }

    /**
     * Sends a POST, such as {@code post("/v1/test_helpers/climate/account", Map.of("balance[usd]", "500"))}.
     *
     * @throws EmulatorCallException if the response is an error
     */
    public JsonObject post(String path, Map<String, ?> params) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Form.encode(params)))
                .build());
    }

    /**
     * Sends a GET.
     *
     * @throws EmulatorCallException if the response is an error
     */
    public JsonObject get(String path, Map<String, ?> params) {
        return send(request(params.isEmpty() ? path : path + "?" + Form.encode(params))
                .GET()
                .build());
    }

    /**
     * Sends a DELETE.
     *
     * @throws EmulatorCallException if the response is an error
     */
    public JsonObject delete(String path) {
        return send(request(path).DELETE().build());
    }

    /** The newest hundred of a list, newest first. */
    List<JsonObject> list(String path, Map<String, ?> filters) {
        var params = new LinkedHashMap<String, Object>(filters);
        params.put("limit", PAGE);
        var found = new ArrayList<JsonObject>();
        get(path, params).getAsJsonArray("data").forEach(each -> found.add(each.getAsJsonObject()));
        return found;
    }

    /** The object as stripe-java has it, with the client that its own methods call. */
    <T extends StripeObject> T as(Class<T> type, JsonObject object) {
        try {
            return type.cast(stripe.deserialize(object.toString(), ApiMode.V1));
        } catch (StripeException unreadable) {
            throw new IllegalStateException("stripe-java cannot read a " + type.getSimpleName(), unreadable);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(LONGEST_CALL)
                .header("Authorization", "Bearer " + key)
                .header("Stripe-Version", SdkVersion.CURRENT);
    }

    private static JsonObject send(HttpRequest request) {
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= ERRORS) {
                throw EmulatorCallException.of(request, response);
            }
            return object(response);
        } catch (IOException failed) {
            throw new EmulatorCallException(request, "got no response: " + failed, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EmulatorCallException(request, "was interrupted", stopped);
        }
    }

    private static JsonObject object(HttpResponse<String> response) {
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }
}
