package dev.identityemulator.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.MobileApp;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is sent, the response is Stripe's: never a 5xx, and every error an error object. More requests by
 * {@code -Demulator.fuzz.requests}, others by {@code -Demulator.fuzz.seed}.
 */
@Tag("slow")
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("emulator.fuzz.requests", 20_000);
    private static final long SEED = Long.getLong("emulator.fuzz.seed", 20_261_120);
    private static final Set<String> ERROR_FIELDS =
            Set.of("code", "doc_url", "message", "param", "request_log_url", "type");
    private static final Set<String> V2_CODES = Set.of(
            "account_invalid",
            "api_key_expired",
            "forbidden",
            "invalid_fields",
            "invalid_request",
            "not_found",
            "secret_key_required",
            "unauthorized");
    private static final Set<String> ERROR_TYPES = Set.of("invalid_request_error", "idempotency_error");

    private final JsonMapper json = new JsonMapper();

    @Test
    void anyRequestWhenSentThenServedAsStripeWould() throws StripeException, IOException {
        try (var server = EmulatorServer.start()) {
            var one = Emulator.withFreshAccount(server.baseUrl());
            var other = Emulator.withFreshAccount(server.baseUrl());
            var token = one.newSession().getUrl().replaceAll(".*/", "");
            var opened = one.newSession().getId();
            var ids = List.of(
                    token, opened, one.newSession().getId(), other.newSession().getId(), "vs_1", "x");
            var keys = List.of(one.key(), other.key(), MobileApp.of(one, opened).key());
            var requests = new OddRequests(SEED, keys, ids);
            var socket = new SocketClient(URI.create(server.baseUrl()).getPort());

            var problems = new ArrayList<String>();
            for (int i = 0; i < REQUESTS; i++) {
                var request = requests.next();
                var problem = problem(request, socket.send(request));
                if (!problem.isEmpty()) {
                    problems.add("seed " + SEED + ", request " + i + ": " + problem + "\n" + excerpt(request));
                }
            }
            assertThat(problems).isEmpty();
            assertThat(one.raw().get("/actuator/health").json().path("status").asString())
                    .isEqualTo("UP");
            one.raw().delete("/v1/test_helpers/data").requireOk();
            var id = one.newSession().getId();
            var listed =
                    one.stripe().v1().identity().verificationSessions().list().getData();
            assertThat(listed).extracting(session -> session.getId()).containsExactly(id);
        }
    }

    /** The fault of a response; empty if it is Stripe's. */
    private String problem(byte[] request, Optional<SocketClient.Response> responded) {
        var response = responded.orElse(null);
        if (response == null) {
            return isOfHttp09(excerpt(request)) ? "" : "no response";
        }
        if (response.status() < 400) {
            return "";
        }
        boolean marked =
                (response.status() == 401 || response.header("Request-Id").matches("req_(v2)?[0-9A-Za-z]{14}"))
                        && response.header("Emulator").startsWith("identity-emulator/");
        boolean shaped = excerpt(request).startsWith("HEAD ")
                || isErrorObject(response.body())
                || (mayGetAPage(excerpt(request)) && isPage(response));
        return response.status() < 500 && marked && shaped ? "" : response.toString();
    }

    /** Whether the request line has no version: such a response has no headers, and a redirect has no body either. */
    private static boolean isOfHttp09(String request) {
        return request.lines()
                .findFirst()
                .filter(line -> line.contains("HTTP/"))
                .isEmpty();
    }

    /** Whether a page is the right response: to a request for one, and to a browser at an address that does not exist. */
    private static boolean mayGetAPage(String request) {
        return request.matches("(?s)[^\n]*/(start[/;]|dashboard|climate/certificates/|onramp).*")
                || request.matches("(?s)GET .*\nAccept: text/html.*");
    }

    private boolean isErrorObject(String body) {
        try {
            var error = json.readTree(body).path("error");
            return ERROR_FIELDS.containsAll(error.propertyNames())
                    && (ERROR_TYPES.contains(error.path("type").asString()) || isOfV2(error))
                    && !error.path("message").asString().isEmpty();
        } catch (JacksonException notJson) {
            return false;
        }
    }

    /** The second API tells a code in the place of a type. */
    private static boolean isOfV2(JsonNode error) {
        return error.size() == 2 && V2_CODES.contains(error.path("code").asString());
    }

    /** Whether it is a page with an error, and without a stack trace. */
    private static boolean isPage(SocketClient.Response response) {
        return response.header("Content-Type").equals("text/html;charset=UTF-8")
                && response.body().contains("<h1")
                && !response.body().contains("Exception");
    }

    private static String excerpt(byte[] request) {
        return new String(request, 0, Math.min(request.length, 3000), StandardCharsets.ISO_8859_1);
    }
}
