package dev.identityemulator.isolation;

import dev.identityemulator.isolation.Requests.Asked;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RawClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A client that asks for the neighbour's resources with another account's key or none, and has a few resources of its own. */
final class Stranger {

    private static final String SECRET_KEY = "sk_test_";
    private static final String PUBLISHABLE_KEY = "pk_test_";

    private final RawClient raw;
    private final String key;
    private final @Nullable String connected;
    private final Map<String, String> mine;

    private Stranger(Emulator account, String keyKind, @Nullable String connected) {
        this.raw = account.raw();
        this.key = keyKind.isEmpty() ? "" : account.key().replace(SECRET_KEY, keyKind);
        this.connected = connected;
        this.mine = things(account, account.key(), connected);
    }

    /** A stranger with an account of its own, a key with this beginning or none, and a {@code Stripe-Account} header. */
    static Stranger with(String baseUrl, String keyKind, @Nullable String connected) {
        return new Stranger(Emulator.withFreshAccount(baseUrl), keyKind, connected);
    }

    /** The id of the account of a key. */
    static String account(Emulator emulator) {
        var page = emulator.raw().get("/dashboard?key=" + emulator.key()).header("Location");
        return page.replaceFirst(".*/", "");
    }

    /** Whether this stranger may call the API at all. */
    boolean hasRights() {
        return !key.isEmpty() && !key.startsWith(PUBLISHABLE_KEY);
    }

    /** The account that this stranger names in each request, or an empty text. */
    String connected() {
        return connected == null ? "" : connected;
    }

    /** The request with the names of the stranger's own resources in the place of {@code <mine…>}. */
    Asked own(Asked asked) {
        var own = asked;
        for (var thing : mine.entrySet()) {
            own = own.with("<" + thing.getKey() + ">", thing.getValue());
        }
        return own;
    }

    RawClient.Response ask(Asked asked) {
        return raw.send(asked.path().replace("[", "%5B").replace("]", "%5D"), request -> write(asked, request));
    }

    private void write(Asked asked, HttpRequest.Builder request) {
        var body = asked.form().isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(asked.form());
        request.method(asked.method(), body).setHeader("Authorization", authorization(key));
        if (!asked.method().equals("GET")) {
            request.header(
                    "Content-Type",
                    asked.form().startsWith("{") ? "application/json" : "application/x-www-form-urlencoded");
        }
        if (!asked.key().isEmpty()) {
            request.header("Idempotency-Key", asked.key());
        }
        if (connected != null) {
            request.header("Stripe-Account", connected);
        }
    }

    private static Map<String, String> things(Emulator account, String key, @Nullable String connected) {
        var own = account(account);
        var session = create(account, connected, "/v1/identity/verification_sessions", "type=document");
        var endpoint = create(
                account,
                connected,
                "/v1/webhook_endpoints",
                "url=" + account.baseUrl() + "/inbox/mine&enabled_events[]=*&connect=true");
        var events = account.raw()
                .send("/v1/events", request -> named(request.GET(), connected))
                .requireOk();
        return Map.of(
                "mine",
                connected == null ? own : own + "/" + connected,
                "mine.session",
                session,
                "mine.endpoint",
                endpoint,
                "mine.event",
                events.json().at("/data/0/id").asString(),
                "pk",
                key.replace(SECRET_KEY, PUBLISHABLE_KEY));
    }

    private static String create(Emulator account, @Nullable String connected, String path, String form) {
        return account.raw()
                .post(path, form, request -> named(request, connected))
                .requireOk()
                .json()
                .path("id")
                .asString();
    }

    private static void named(HttpRequest.Builder request, @Nullable String connected) {
        if (connected != null) {
            request.header("Stripe-Account", connected);
        }
    }

    private static String authorization(String key) {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    }
}
