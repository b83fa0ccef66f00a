package dev.identityemulator.isolation;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.MarkedLife;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.WebhookReceiver;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An account with one resource of every kind, with marked words in every writable field, and the names of them all. */
final class Neighbour {

    /** The beginning of each word that only the neighbour writes. */
    static final String MARK = "canary-";

    static final String CONNECTED = "acct_1Connected";

    private static final String SESSIONS = "/v1/identity/verification_sessions";
    private static final String HELPERS = "/v1/test_helpers/";
    private static final String SUBMISSIONS = HELPERS + "identity/verification_sessions/";
    private static final String KEY = MARK + "key";
    private static final String REFERENCE = MARK + "reference";
    private static final String CUSTOMER = MARK + "customer";
    private static final String EMAIL = MARK + "email@example.com";
    private static final String PREFIX = "CANARYPREFIX";
    private static final String INBOX = MARK + "inbox";

    private final Emulator emulator;
    private final MarkedLife life;
    private final Map<String, List<String>> names = new LinkedHashMap<>();

    private Neighbour(Emulator emulator) {
        this.emulator = emulator.withRestrictedKey();
        this.life = new MarkedLife(emulator);
    }

    static Neighbour movingIn(Emulator emulator, WebhookReceiver receiver) throws StripeException {
        var neighbour = new Neighbour(emulator);
        neighbour.live(receiver);
        neighbour.write();
        FeatureBelongings.make(
                neighbour.emulator,
                (kind, id) -> neighbour
                        .names
                        .computeIfAbsent(kind, absent -> new ArrayList<>())
                        .add(id));
        neighbour.workForAnother();
        neighbour.life.settle();
        neighbour.takeDownNames();
        return neighbour;
    }

    /** The names of the neighbour's resources of a kind. */
    List<String> names(String kind) {
        return names.getOrDefault(kind, List.of());
    }

    /** A pattern for each marked word. */
    List<String> marks() {
        var marks = new ArrayList<>(life.marks());
        marks.add(MARK);
        return marks;
    }

    String account() {
        return names("account").get(0);
    }

    RawClient raw() {
        return emulator.raw();
    }

    /** Sessions in every state, with their reports, events, deliveries and arrangements. */
    private void live(WebhookReceiver receiver) throws StripeException {
        life.receiveEvents(receiver);
        emulator.raw()
                .postJson("/v2/core/event_destinations", """
                        {"name": "thin", "type": "webhook_endpoint", "event_payload": "thin", "enabled_events": ["*"],
                         "webhook_endpoint": {"url": "%s"}}
                        """.formatted(receiver.url("/echo")))
                .requireOk();
        var redacted = life.create();
        emulator.sessions().redact(redacted.getId());
        emulator.advance(Duration.ofDays(1));
        var processing = life.create();
        life.update(processing);
        life.submitThreeTimes(processing);
        life.createAsArranged();
        life.createAsArrangedAndForgotten();
        emulator.sessions().cancel(life.create().getId());
        emulator.sessions().redact(life.createAsArranged().getId());
        life.askOddly(life.create());
        var failed = life.create();
        post(SUBMISSIONS + failed.getId() + "/unverify", "error_code=document_expired", "reason=" + MARK + "reason");
    }

    private void write() throws StripeException {
        post(SESSIONS, "type=document", "client_reference_id=" + REFERENCE, "related_customer=" + CUSTOMER);
        writeCustomer();
        emulator.raw()
                .post(
                        SESSIONS,
                        Form.of("type=document", "metadata[marked]=here"),
                        request -> request.header("Idempotency-Key", KEY))
                .requireOk();
        var file =
                Upload.to(emulator.raw(), MARK + "file.txt", MARK + "content").json();
        post("/v1/file_links", "file=" + file.path("id").asString(), "metadata[" + MARK + "link]=" + MARK + "link");
        post(
                "/v1/webhook_endpoints",
                "url=" + emulator.baseUrl() + "/inbox/" + INBOX,
                "enabled_events[]=*",
                "description=" + MARK + "description");
        post(HELPERS + "inbox/" + INBOX, "status=202", "times=0");
        post(HELPERS + "faults", "path=/v1/" + MARK + "path", "status=500", "times=0");
        post(
                HELPERS + "identity/outcomes",
                "match[client_reference_id]=" + MARK + "match",
                "outcomes[]=verify",
                "verified_outputs[first_name]=" + MARK + "first",
                "times=0");
        post("/v1/stripecli/sessions", "device_name=" + MARK + "device", "websocket_features[]=webhooks");
        emulator.raw().get("/v1/charges/" + MARK + "charge");
        emulator.newSession();
    }

    /** After the session with a customer from elsewhere, which an account with customers of its own may not have. */
    private void writeCustomer() {
        post(
                "/v1/customers",
                "email=" + EMAIL,
                "name=" + MARK + "name",
                "description=" + MARK + "description",
                "address[line1]=" + MARK + "line",
                "shipping[name]=" + MARK + "recipient",
                "invoice_settings[footer]=" + MARK + "footer",
                "metadata[a]=" + MARK + "metadata",
                "invoice_prefix=" + PREFIX);
    }

    private void workForAnother() {
        var session = connected("POST", SESSIONS, "type=document", "metadata[a]=" + MARK + "connected")
                .json()
                .path("id")
                .asString();
        connected("POST", SUBMISSIONS + session + "/verify", "verified_outputs[first_name]=" + MARK + "connected");
        names.computeIfAbsent("session", absent -> new ArrayList<>()).add(session);
        var event = connected("GET", "/v1/events").json().at("/data/0/id").asString();
        names.computeIfAbsent("event", absent -> new ArrayList<>()).add(event);
    }

    private void takeDownNames() {
        names.computeIfAbsent("session", absent -> new ArrayList<>()).addAll(sessionsOfEachState());
        takeDown("report", "/v1/identity/verification_reports?limit=4");
        takeDown("event", "/v1/events?limit=3");
        takeDown("endpoint", "/v1/webhook_endpoints");
        takeDown("destination", "/v2/core/event_destinations");
        takeDown("thin", "/v2/core/events?limit=3");
        takeDown("delivery", HELPERS + "webhook_deliveries?limit=3");
        takeDown("file", "/v1/files?limit=3");
        takeDown("link", "/v1/file_links");
        takeDown("outcome", HELPERS + "identity/outcomes");
        takeDown("fault", HELPERS + "faults");
        takeDown("unsupported", HELPERS + "unsupported");
        takeDown("request", HELPERS + "request_logs?limit=2");
        takeDown("message", HELPERS + "inbox/" + INBOX + "?limit=1");
        names.put("ephemeralkey", ephemeralKeys());
        names.put("key", List.of(KEY));
        names.put("reference", List.of(REFERENCE));
        names.put("email", List.of(EMAIL));
        names.put("prefix", List.of(PREFIX));
        takeDown("customer", "/v1/customers");
        names.computeIfAbsent("customer", absent -> new ArrayList<>()).add(CUSTOMER);
        names.put("inbox", List.of(INBOX));
        names.put("account", List.of(Stranger.account(emulator), CONNECTED));
        names.put("secret", texts(SESSIONS + "?limit=1", "client_secret"));
        names.put("token", List.of(Names.another(last(texts(SESSIONS + "?limit=1", "url")))));
        names.put("linktoken", List.of(Names.another(last(texts("/v1/file_links", "url")))));
    }

    private List<String> ephemeralKeys() {
        var session = texts(SESSIONS + "?limit=1", "id").get(0);
        var made = emulator.raw()
                .post(
                        "/v1/ephemeral_keys",
                        "verification_session=" + session,
                        request -> request.header("Stripe-Version", "2020-08-27"));
        return List.of(made.requireOk().json().path("id").asString());
    }

    private Collection<String> sessionsOfEachState() {
        var found = new TreeMap<String, String>();
        emulator.raw()
                .get(SESSIONS + "?limit=100")
                .requireOk()
                .json()
                .path("data")
                .forEach(session -> {
                    var state =
                            session.path("status") + " " + session.path("redaction") + " " + session.path("last_error");
                    found.put(state, session.path("id").asString());
                });
        return found.values();
    }

    private void takeDown(String kind, String list) {
        names.computeIfAbsent(kind, absent -> new ArrayList<>()).addAll(texts(list, "id"));
    }

    private List<String> texts(String list, String field) {
        var found = new ArrayList<String>();
        emulator.raw()
                .get(list)
                .requireOk()
                .json()
                .path("data")
                .forEach(item -> found.add(item.path(field).asString()));
        return found;
    }

    private static String last(List<String> urls) {
        return urls.get(0).replaceFirst(".*/", "");
    }

    private void post(String path, String... form) {
        emulator.raw().post(path, Form.of(form)).requireOk();
    }

    private RawClient.Response connected(String method, String path, String... form) {
        return emulator.raw()
                .send(
                        path,
                        request -> request.header("Stripe-Account", CONNECTED)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .method(method, HttpRequest.BodyPublishers.ofString(Form.of(form))))
                .requireOk();
    }
}
