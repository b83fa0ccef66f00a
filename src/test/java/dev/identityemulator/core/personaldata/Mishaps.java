package dev.identityemulator.core.personaldata;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** What goes wrong for a client that sends marked words: its own mistakes, ordered faults, and a database that fails. */
final class Mishaps {

    private static final String SESSIONS = "/v1/identity/verification_sessions";

    /** All but those of features that no call here uses. */
    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'public'"
                    + " and table_name not like 'climate%' and table_name not like 'crypto%'"
                    + " and table_name not like 'forwarding%' order by table_name";

    private static final String UPLOAD = """
            --x\r
            Content-Disposition: form-data; name="purpose"\r
            \r
            dispute_evidence\r
            --x\r
            Content-Disposition: form-data; name="file"; filename="canary-file.txt"\r
            \r
            canary-content\r
            --x--\r
            """;

    private final Emulator emulator;
    private final Connection database;
    private final String session;
    private final String secret;
    private final String page;
    private final String link;
    private final String dashboard;

    Mishaps(Emulator emulator, Connection database) {
        this.emulator = emulator;
        this.database = database;
        var created = emulator.raw().post(SESSIONS, "type=document").requireOk().json();
        this.session = created.path("id").asString();
        this.secret = created.path("client_secret").asString();
        this.page = path(created.path("url").asString());
        var file = upload(UPLOAD).path("id").asString();
        this.link = path(emulator.raw()
                .post("/v1/file_links", "file=" + file)
                .requireOk()
                .json()
                .path("url")
                .asString());
        this.dashboard = emulator.raw().get("/dashboard?key=" + emulator.key()).header("Location");
    }

    /** All of it, one after the other. */
    void happen() throws SQLException, IOException {
        askForTrouble();
        sendNonsense();
        rejectRows();
        for (var table : tables()) {
            execute("alter table " + table + " rename to gone");
            var due = CompletableFuture.runAsync(() -> attempt(this::letADayPass)); // it may wait for the table
            useEverything();
            execute("alter table gone rename to " + table);
            due.join();
        }
        useEverything();
        emulator.raw().post("/v1/test_helpers/settle", "timeout=20").requireOk();
    }

    private void askForTrouble() {
        for (var trouble : List.of("status=500", "status=401", "drop=after", "drop=before", "status=403&delay_ms=1")) {
            emulator.raw().post("/v1/test_helpers/faults", "method=POST&times=2&" + trouble);
            attempt(() -> emulator.raw().post(SESSIONS, "type=document&metadata[a]=canary-fault"));
            attempt(() -> emulator.raw().post(SESSIONS, "type=document&metadata[a]=canary-fault"));
        }
        emulator.raw().delete("/v1/test_helpers/faults").requireOk();
        emulator.raw().get(SESSIONS + "/" + secret);
        emulator.raw().get(page + "x?canary=1");
        emulator.raw().get("/links/canary-token");
        emulator.raw().send("/v1/events", request -> request.GET().setHeader("Authorization", "Bearer sk_live_canary"));
    }

    /** What Tomcat rejects before anybody else sees it, what cannot be read, and clients that leave too early. */
    private void sendNonsense() throws IOException {
        var head = " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + emulator.key() + "\r\n";
        var form = "Content-Type: application/x-www-form-urlencoded\r\n";
        send("GET " + link + "\u0001canary" + head + "\r\n");
        send("GET /v1/events HTTP/1.1\r\nHost: localhost\r\nAuthorization Bearer " + emulator.key() + "\r\n\r\n");
        send("GET /v1/events HTTP/1.1\r\nHost: canary host\r\n\r\n");
        send("GET /v1/events" + head + "Cookie: canary=\"canary\u00e9; =canary\r\n\r\n");
        send("canary " + link + head + "\r\n");
        send("POST " + SESSIONS + head + form + "Content-Length: canary\r\n\r\n");
        send("POST " + SESSIONS + head + form + "Transfer-Encoding: canary\r\n\r\n");
        send("POST " + SESSIONS + head + form + "Content-Length: 9000\r\n\r\nmetadata[a]=canary-aborted");
        send("POST " + SESSIONS + head + form + "Transfer-Encoding: chunked\r\n\r\n5\r\ncanaryx");
        send("POST " + SESSIONS + head + form + "Content-Length: 12\r\n\r\ncanary=%zz&a");
        send("POST /v1/files" + head + "Content-Type: multipart/form-data\r\nContent-Length: 6\r\n\r\ncanary");
        send("POST /v1/files" + head + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 900\r\n\r\n"
                + UPLOAD.substring(0, UPLOAD.length() - 8));
        send("POST " + page + head
                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 9\r\n\r\n--xcanary");
        send("GET /v1/files?limit=100" + head + "\r\n");
        attempt(() -> upload(UPLOAD.replace("--x--", "--canary")));
    }

    /** Rows that a constraint rejects, whose values a database may quote. */
    private void rejectRows() throws SQLException {
        execute("alter table verification_sessions add constraint rejecting check (client_reference_id <> 'canary')");
        execute("create unique index only_one on verification_sessions (account, related_customer)");
        for (int i = 0; i < 2; i++) {
            create("client_reference_id=canary", "");
            create("client_reference_id=canary", "canary-" + i);
            create("related_customer=canary", "");
            create("related_customer=canary", "canary-only-" + i);
        }
        execute("alter table verification_sessions drop constraint rejecting");
        execute("drop index only_one");
    }

    private void useEverything() {
        var raw = emulator.raw();
        var calls = List.<Runnable>of(
                () -> raw.get(link),
                () -> raw.get(page),
                () -> raw.post(page, "action=submit&outcome=success&first-name=canary"),
                () -> raw.post(
                        "/v3/verification_pages",
                        Form.of(
                                "client_secret=" + secret,
                                "key=" + emulator.key().replace("sk_", "pk_"))),
                () -> raw.get(SESSIONS + "/" + secret),
                () -> raw.get(SESSIONS + "/" + session + "?expand[]=canary".replace("[]", "%5B%5D")),
                () -> create("provided_details[email]=canary@example.com", ""),
                () -> create("provided_details[email]=canary@example.com", "canary-key"),
                () -> raw.post(
                        "/v1/test_helpers/identity/verification_sessions/" + session + "/verify",
                        "verified_outputs[first_name]=canary"),
                () -> raw.get("/v1/identity/verification_reports?client_reference_id=canary"),
                () -> raw.get("/v1/events?limit=100"),
                () -> upload(UPLOAD),
                () -> raw.post("/inbox/canary", "canary=1"),
                () -> raw.post(
                        "/v1/webhook_endpoints",
                        Form.of("url=http://canary:canary@localhost:1/?secret=canary", "enabled_events[]=*")),
                () -> raw.post("/v1/test_helpers/identity/outcomes", "outcomes[]=verify&match[email]=canary"),
                () -> raw.post("/v1/stripecli/sessions", "websocket_features[]=webhooks"),
                () -> raw.get("/dashboard/" + dashboard.replaceFirst(".*/", "") + "/sessions?q=canary"),
                () -> raw.get("/v1/test_helpers/request_logs?path=canary"));
        calls.forEach(Mishaps::attempt);
    }

    private void letADayPass() {
        emulator.raw().post("/v1/test_helpers/clock/advance", "seconds=86400");
    }

    private void create(String param, String key) {
        emulator.raw().post(SESSIONS, Form.of("type=document", param), request -> {
            if (!key.isEmpty()) {
                request.header("Idempotency-Key", key);
            }
        });
    }

    private JsonNode upload(String body) {
        return emulator.raw()
                .send(
                        "/v1/files",
                        request -> request.header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(HttpRequest.BodyPublishers.ofString(body)))
                .json();
    }

    /** Sends bytes, reads what there is of a response, and leaves without a word where the request is not complete. */
    private void send(String request) throws IOException {
        var port = URI.create(emulator.baseUrl()).getPort();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            socket.getInputStream().read();
            socket.setSoLinger(true, 0);
        } catch (IOException hungUp) {
            // as may be
        }
    }

    private List<String> tables() throws SQLException {
        var tables = new ArrayList<String>();
        try (var query = database.createStatement();
                var found = query.executeQuery(TABLES)) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private void execute(String statement) throws SQLException {
        try (var change = database.createStatement()) {
            change.execute(statement);
        }
    }

    private static void attempt(Runnable call) {
        try {
            call.run();
        } catch (UncheckedIOException dropped) {
            // as may be
        }
    }

    private static String path(String url) {
        return URI.create(url).getPath();
    }
}
