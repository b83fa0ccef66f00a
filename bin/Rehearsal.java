import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Sends the requests that the features list in {@code src/main/rehearsal/**.http}, so that the JVM of the emulator learns
 * what they need; {@code bin/prepare} makes a cache of that. An unexpected response ends the rehearsal.
 *
 * <p>A line is {@code [name =] [!] [kind of key, or a whole key] METHOD path [form] [@file | @idempotent]}. After {@code !} the request has to
 * fail. A form may be a JSON object without blanks. {@code @file} sends the form as an upload, {@code @idempotent} sends the list's only Idempotency-Key. Later lines of a list write <code>{name.field}</code> for a field of the response
 * and <code>{name}</code> for its id. Each list has an account of its own.
 */
public final class Rehearsal {

    private static final Pattern LINE = Pattern.compile("((\\w+) = )?(! )?(([a-z]+_[a-z]+(?:_\\w+)?) )?([A-Z]+) (\\S+) ?(\\S*)( @file| @idempotent)?");
    private static final Pattern REFERENCE = Pattern.compile("\\{(\\w+)(?:\\.(\\w+))?}");
    private static final String PART = "\r\n--rehearsal\r\nContent-Disposition: form-data; name=";
    private static final int ROUNDS = 3;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> responses = new HashMap<>();
    private final URI base;
    private final String account;

    private Rehearsal(URI base, String account) {
        this.base = base;
        this.account = account;
        responses.put("emulator", "\"url\": \"" + base + "\", \"key\": \"" + account + "\"");
    }

    /** Takes the base URL of the emulator and the folder of the lists. */
    public static void main(String[] args) throws Exception {
        try (var files = Files.walk(Path.of(args[1]))) {
            for (var list : files.filter(Files::isRegularFile).sorted().toList()) {
                for (int round = 0; round < ROUNDS; round++) {
                    new Rehearsal(URI.create(args[0]), list.getFileName().toString().replace(".http", "") + round).play(list);
                }
            }
        }
    }

    private void play(Path list) throws Exception {
        for (var line : Files.readAllLines(list)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                send(list + ": " + REFERENCE.matcher(line).replaceAll(found -> value(found.group(1), found.group(2))));
            }
        }
    }

    private void send(String line) throws Exception {
        var parts = LINE.matcher(line.substring(line.indexOf(": ") + 2));
        if (!parts.matches()) {
            throw new IllegalArgumentException(line);
        }
        if (parts.group(6).equals("WEBSOCKET")) {
            listen(parts.group(7), parts.group(8));
            return;
        }
        var kind = parts.group(5) == null ? "sk_test" : parts.group(5);
        var key = kind.matches("[a-z]+_[a-z]+") ? kind + "_" + account : kind;
        var response = client.send(
                request(key, parts.group(6), parts.group(7), parts.group(8), String.valueOf(parts.group(9))), BodyHandlers.ofString());
        boolean failed = response.statusCode() >= 400;
        if (failed != (parts.group(3) != null) || response.statusCode() >= 500) {
            throw new IOException(line + ": " + response + " " + response.body());
        }
        var location = response.headers().firstValue("Location").orElse("");
        responses.put(parts.group(2), "\"location\": \"" + location + "\"\n" + response.body());
    }

    /** A request with the key as curl sends it where something is posted, and as SDKs send it elsewhere. */
    private HttpRequest request(String key, String method, String path, String form, String option) {
        var basic = Base64.getEncoder().encodeToString((key + ":").getBytes());
        var request = HttpRequest.newBuilder(base.resolve(path.replace("[", "%5B").replace("]", "%5D")))
                .timeout(Duration.ofSeconds(30))
                .header("Stripe-Version", "2026-07-29.dahlia")
                .header("Authorization", method.equals("POST") ? "Basic " + basic : "Bearer " + key);
        if (option.equals(" @idempotent")) {
            request.header("Idempotency-Key", "again");
        }
        if (option.equals(" @file")) {
            var texts = form.replaceAll("([^=&]+)=([^&]*)&?", PART + "$1\r\n\r\n$2");
            return request.header("Content-Type", "multipart/form-data; boundary=rehearsal")
                    .POST(BodyPublishers.ofString(texts + PART + "file; filename=a.txt\r\n\r\nrehearsal\r\n--rehearsal--\r\n"))
                    .build();
        }
        if (!form.isEmpty()) {
            request.header("Content-Type", form.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded");
        }
        return request.method(method, BodyPublishers.ofString(form)).build();
    }

    /** Opens a connection as the Stripe CLI does, and leaves it open. */
    private void listen(String url, String id) {
        client.newWebSocketBuilder()
                .subprotocols("stripecli-devproxy-v1")
                .header("Websocket-Id", id)
                .buildAsync(URI.create(url), new WebSocket.Listener() {})
                .join();
    }

    /** The first string with this name in an earlier response. */
    private String value(String response, String field) {
        var pattern = "\"" + (field == null ? "id" : field) + "\": \"([^\"]+)\"";
        var found = Pattern.compile(pattern).matcher(responses.getOrDefault(response, ""));
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + response + ": " + responses.get(response));
        }
        return found.group(1);
    }
}
