import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Calls everything that an emulator responds, so that a Java machine can take note of what that needs: {@code bin/prepare}
 * makes a cache of it. A call that is not answered as it should be ends the rehearsal.
 */
public final class Rehearsal {

    private static final String SESSIONS = "/v1/identity/verification_sessions";
    private static final String HELPERS = "/v1/test_helpers";
    private static final String SUBMISSIONS = HELPERS + "/identity/verification_sessions/";
    private static final String BOUNDARY = "rehearsal";
    private static final int ROUNDS = 3;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String baseUrl;
    private final String key;

    private Rehearsal(String baseUrl, String key) {
        this.baseUrl = baseUrl;
        this.key = key;
    }

    /** Takes the base URL of the emulator. */
    public static void main(String[] args) throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            new Rehearsal(args[0], "sk_test_rehearsal" + round).play();
        }
        System.exit(0);
    }

    private void play() throws Exception {
        ok("GET", "/actuator/health");
        webhooks();
        try (var cli = listen()) {
            sessions();
            events();
        }
        outcomes();
        faults();
        files();
        refusals();
        hostedPage();
        logs();
        dashboard();
        ok("DELETE", HELPERS + "/data");
    }

    private void webhooks() throws Exception {
        var inbox = baseUrl + "/inbox/orders";
        ok("POST", HELPERS + "/inbox/orders", "status=500", "times=1");
        var id = made("/v1/webhook_endpoints", "url=" + inbox, "enabled_events[]=*");
        crud("/v1/webhook_endpoints", id, "description=rehearsal", "metadata[a]=b");
        var other = made("/v1/webhook_endpoints", "url=" + inbox + "2", "enabled_events[]=*");
        ok("DELETE", "/v1/webhook_endpoints/" + other);
    }

    private void sessions() throws Exception {
        var id = made(SESSIONS, "type=document", "options[document][require_matching_selfie]=true",
                "options[document][allowed_types][]=passport", "metadata[user_id]=42", "client_reference_id=r1",
                "provided_details[email]=a@example.com", "return_url=https://example.com/done");
        crud(SESSIONS, id, "metadata[user_id]=43", "metadata[gone]=", "type=document");
        ok("GET", SESSIONS + "?limit=2&status=requires_input&created[gte]=1&client_reference_id=r1");
        ok("GET", SESSIONS + "?limit=1&starting_after=" + id);
        ok("GET", SESSIONS + "?limit=1&ending_before=" + id);
        ok("POST", SUBMISSIONS + id + "/unverify", "error_code=document_expired");
        ok("POST", SUBMISSIONS + id + "/verify", "verified_outputs[first_name]=Ada",
                "verified_outputs[dob][day]=1", "verified_outputs[dob][month]=1", "verified_outputs[dob][year]=1980",
                "document[type]=passport");
        restricted().ok("GET", SESSIONS + "/" + id
                + "?expand[]=verified_outputs.dob&expand[]=last_verification_report.document.number");
        ok("GET", "/v1/identity/verification_reports?limit=2&verification_session=" + id);
        var report = id(ok("GET", "/v1/identity/verification_reports?limit=1"));
        ok("GET", "/v1/identity/verification_reports/" + report);
        ok("POST", SESSIONS + "/" + id + "/redact");
        ok("POST", SESSIONS + "/" + made(SESSIONS, "type=id_number") + "/cancel");
        var late = made(SESSIONS, "type=document");
        ok("POST", SUBMISSIONS + late + "/verify", "simulate_delay=true");
        ok("GET", HELPERS + "/clock");
        ok("POST", HELPERS + "/clock/advance", "seconds=3600");
        again("POST", SESSIONS, "type=document", "expand[]=last_verification_report");
    }

    private void events() throws Exception {
        ok("POST", HELPERS + "/settle");
        var event = id(ok("GET", "/v1/events?limit=3&type=identity.verification_session.*"));
        ok("GET", "/v1/events/" + event);
        ok("POST", "/v1/events/" + event + "/retry");
        ok("POST", "/v1/events/" + event + "/retry", "for_stripecli=true");
        ok("POST", HELPERS + "/settle");
        ok("GET", "/v1/events?delivery_success=true&limit=100");
        var delivery = id(ok("GET", HELPERS + "/webhook_deliveries?status=succeeded&event=" + event));
        ok("GET", HELPERS + "/webhook_deliveries/" + delivery);
        ok("GET", HELPERS + "/inbox/orders?limit=100");
    }

    private void outcomes() throws Exception {
        var arranged = HELPERS + "/identity/outcomes";
        made(arranged, "match[client_reference_id]=arranged", "when=create", "outcomes[]=verify");
        made(SESSIONS, "type=document", "client_reference_id=arranged");
        var id = made(arranged, "match[metadata][a]=b", "outcomes[]=unverify:document_expired", "times=0");
        look(arranged, id);
        ok("DELETE", arranged + "/" + id);
    }

    private void faults() throws Exception {
        var faults = HELPERS + "/faults";
        var id = made(faults, "method=POST", "path=/v1/identity/**", "status=409", "code=lock_timeout");
        refused("POST", SESSIONS, "type=document");
        look(faults, id);
        ok("DELETE", faults + "/" + made(faults, "path=webhooks", "duplicate=1"));
        ok("DELETE", faults);
    }

    private void files() throws Exception {
        var id = id(accepted(upload("/v1/files", "purpose", "dispute_evidence")));
        look("/v1/files", id);
        ok("GET", "/v1/files?purpose=dispute_evidence");
        ok("GET", "/v1/files/" + id + "/contents");
        var link = ok("POST", "/v1/file_links", "file=" + id);
        crud("/v1/file_links", id(link), "metadata[a]=b");
        var open = value(ok("POST", "/v1/file_links", "file=" + id), "url");
        ok("GET", open.substring(baseUrl.length()));
        var image = id(restricted().ok("GET", "/v1/files?purpose=identity_document_downloadable"));
        restricted().ok("GET", "/v1/files/" + image + "/contents");
    }

    private void refusals() throws Exception {
        refused("GET", SESSIONS + "/vs_none");
        refused("GET", "/v1/nowhere");
        refused("POST", SESSIONS);
        refused("POST", SESSIONS, "typ=document");
        refused("POST", SESSIONS, "type=document", "options[document][require_live_capture]=perhaps");
        refused("GET", SESSIONS + "?limit=many");
        new Rehearsal(baseUrl, "sk_live_nothing").refused("GET", SESSIONS);
        new Rehearsal(baseUrl, "nothing").refused("GET", SESSIONS);
    }

    private void hostedPage() throws Exception {
        ok("GET", "/v3/");
        var session = ok("POST", SESSIONS, "type=document");
        var opener = new Rehearsal(baseUrl, "pk" + key.substring(2));
        opener.ok("POST", "/v3/verification_pages", "key=" + opener.key, "client_secret=" + value(session, "client_secret"));
        var page = value(session, "url").substring(baseUrl.length());
        ok("GET", page);
        ok("GET", page + "?step=outcome");
        ok("POST", page, "action=cancel");
        refused(upload(page, "dob", "yesterday"));
        accepted(upload(page, "outcome", "failure"));
        refused("GET", page);
        var declined = value(ok("POST", SESSIONS, "type=document"), "url").substring(baseUrl.length());
        ok("POST", declined, "action=decline");
    }

    private void logs() throws Exception {
        var request = id(ok("GET", HELPERS + "/request_logs?limit=100&method=POST&status=400"));
        ok("GET", HELPERS + "/request_logs/" + request);
    }

    private void dashboard() throws Exception {
        var account = ok("GET", "/dashboard?key=" + key).headers().firstValue("Location").orElseThrow()
                .replaceFirst(".*dashboard/", "/dashboard/");
        ok("GET", "/dashboard");
        try (var live = client.send(request("GET", account + "/live").build(), BodyHandlers.ofInputStream()).body()) {
            made(SESSIONS, "type=document", "metadata[shown]=live");
            live.read();
        }
        var verified = id(ok("GET", SESSIONS + "?limit=1&status=verified"));
        var pages = List.of("", "/sessions", "/sessions?status=verified&search=r1", "/sessions/" + verified, "/events",
                "/webhook_endpoints", "/deliveries", "/requests", "/errors", "/clock", "/reset",
                "/events/" + id(ok("GET", "/v1/events")),
                "/webhook_endpoints/" + id(ok("GET", "/v1/webhook_endpoints")),
                "/deliveries/" + id(ok("GET", HELPERS + "/webhook_deliveries")),
                "/requests/" + id(ok("GET", HELPERS + "/request_logs")),
                "/reports/" + id(ok("GET", "/v1/identity/verification_reports")));
        for (var page : pages) {
            ok("GET", account + page);
        }
        ok("POST", account + "/sessions/" + made(SESSIONS, "type=document") + "/verify");
        ok("POST", account + "/clock", "amount=1", "unit=hours");
    }

    /** A CLI that listens; it is closed when all that it is to hear was said. */
    private AutoCloseable listen() throws Exception {
        ok("POST", "/v1/stripecli/sessions", "device_name=rehearsal", "websocket_features[]=request_logs");
        var session = ok("POST", "/v1/stripecli/sessions", "device_name=rehearsal", "websocket_features[]=webhooks");
        var socket = client.newWebSocketBuilder()
                .subprotocols("stripecli-devproxy-v1")
                .header("Websocket-Id", value(session, "websocket_id"))
                .buildAsync(URI.create(value(session, "websocket_url")), new WebSocket.Listener() {})
                .join();
        return () -> socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    private String made(String path, String... form) throws Exception {
        return id(ok("POST", path, form));
    }

    private void look(String path, String id) throws Exception {
        ok("GET", path + "/" + id);
        ok("GET", path);
    }

    private void crud(String path, String id, String... form) throws Exception {
        look(path, id);
        ok("POST", path + "/" + id, form);
    }

    /** The same request twice, with the same Idempotency-Key. */
    private void again(String method, String path, String... form) throws Exception {
        for (int time = 0; time < 2; time++) {
            accepted(request(method, path, form).header("Idempotency-Key", "again"));
        }
    }

    private Rehearsal restricted() {
        return new Rehearsal(baseUrl, "rk" + key.substring(2));
    }

    private HttpResponse<String> ok(String method, String path, String... form) throws Exception {
        return accepted(request(method, path, form));
    }

    private HttpResponse<String> accepted(HttpRequest.Builder request) throws Exception {
        return sent(request, 200, 399);
    }

    private void refused(String method, String path, String... form) throws Exception {
        refused(request(method, path, form));
    }

    private void refused(HttpRequest.Builder request) throws Exception {
        sent(request, 400, 499);
    }

    private HttpResponse<String> sent(HttpRequest.Builder request, int least, int most) throws Exception {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() < least || answer.statusCode() > most) {
            throw new IllegalStateException(answer + " " + answer.body());
        }
        return answer;
    }

    /** With the key as curl sends it where something is posted, and as SDKs do elsewhere. */
    private HttpRequest.Builder request(String method, String path, String... form) {
        var basic = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(baseUrl + path.replace("[", "%5B").replace("]", "%5D")))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", method.equals("POST") ? "Basic " + basic : "Bearer " + key);
        if (form.length == 0) {
            return request.method(method, BodyPublishers.noBody());
        }
        var body = Arrays.stream(form).map(Rehearsal::escaped).collect(Collectors.joining("&"));
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(body));
    }

    private static String escaped(String pair) {
        int equals = pair.indexOf('=');
        return pair.substring(0, equals) + "=" + URLEncoder.encode(pair.substring(equals + 1), StandardCharsets.UTF_8);
    }

    /** A form with one text and one empty file. */
    private HttpRequest.Builder upload(String path, String name, String value) {
        var part = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"";
        var body = part + name + "\"\r\n\r\n" + value + "\r\n" + part + "file\"; filename=\"a.txt\"\r\n\r\nrehearsal\r\n--"
                + BOUNDARY + "--\r\n";
        return request("POST", path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body));
    }

    private static String id(HttpResponse<String> answer) {
        return value(answer, "id");
    }

    /** The first string of this name in a response. */
    private static String value(HttpResponse<String> answer, String name) {
        var found = Pattern.compile("\"" + name + "\": \"([^\"]+)\"").matcher(answer.body());
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + answer + " " + answer.body());
        }
        return found.group(1);
    }
}
