package dev.identityemulator.stripe.forwarding;

import com.stripe.exception.StripeException;
import com.stripe.model.forwarding.Request;
import com.stripe.param.forwarding.RequestCreateParams;
import com.stripe.service.forwarding.RequestService;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The calls about forwarding of one account: Stripe's by the official client, the test helpers by raw requests. */
public record ForwardingCalls(Emulator emulator) {

    public static final String REQUESTS = "/v1/forwarding/requests";
    public static final String HELPERS = "/v1/test_helpers/forwarding";

    /** The official client's service. */
    public RequestService api() {
        return emulator.stripe().v1().forwarding().requests();
    }

    /** A request of the official client, with a body that takes a number and a CVC. */
    public Request forward(String url, String body) throws StripeException {
        return api().create(params(url, body).build());
    }

    /** The parameters of one. */
    public static RequestCreateParams.Builder params(String url, String body) {
        return RequestCreateParams.builder()
                .setPaymentMethod("pm_card_visa")
                .setUrl(url)
                .addReplacement(RequestCreateParams.Replacement.CARD_NUMBER)
                .addReplacement(RequestCreateParams.Replacement.CARD_CVC)
                .addReplacement(RequestCreateParams.Replacement.CARD_EXPIRY)
                .addReplacement(RequestCreateParams.Replacement.CARDHOLDER_NAME)
                .setRequest(RequestCreateParams.Request.builder().setBody(body).build());
    }

    /** A raw request with a key, and the pairs of a form besides the required ones. */
    public RawClient.Response keyed(String key, String url, String... pairs) {
        return emulator.raw().post(REQUESTS, form(url, pairs), request -> request.header("Idempotency-Key", key));
    }

    /** A raw request, and the pairs of a form besides the required ones. */
    public RawClient.Response raw(String url, String... pairs) {
        return emulator.raw().post(REQUESTS, form(url, pairs));
    }

    public static String form(String url, String... pairs) {
        var all = new ArrayList<>(List.of("payment_method=pm_card_visa", "url=" + url, "replacements[]=card_number"));
        all.addAll(List.of(pairs));
        return Form.of(all.toArray(String[]::new));
    }

    /** A call of the test helpers. */
    public JsonNode control(String path, String... pairs) {
        return emulator.raw().post(HELPERS + path, Form.of(pairs)).requireOk().json();
    }

    /** What was really sent, newest first. */
    public JsonNode outbound() {
        return emulator.raw()
                .get(HELPERS + "/outbound?limit=100")
                .requireOk()
                .json()
                .get("data");
    }

    /** All requests, newest first. */
    public JsonNode list() {
        return emulator.raw().get(REQUESTS + "?limit=100").requireOk().json().get("data");
    }
}
