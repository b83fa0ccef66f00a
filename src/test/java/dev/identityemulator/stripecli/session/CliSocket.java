package dev.identityemulator.stripecli.session;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Patience;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A WebSocket as the CLI opens it, which stores the messages that it receives. */
public final class CliSocket implements WebSocket.Listener, AutoCloseable {

    static final String PROTOCOL = "stripecli-devproxy-v1";

    private static final JsonMapper JSON = new JsonMapper();
    private static final long PATIENCE_SECONDS = Patience.LIMIT.toSeconds();

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    private CliSocket(URI uri, String id) {
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols(PROTOCOL)
                .header("Websocket-Id", id)
                .connectTimeout(Duration.ofSeconds(PATIENCE_SECONDS))
                .buildAsync(uri, this)
                .join();
    }

    /** The response to a new session for {@code feature}. */
    public static JsonNode session(Emulator account, String feature, String more) {
        var form = "device_name=test&websocket_features[]=" + feature + more;
        return account.raw().post("/v1/stripecli/sessions", form).requireOk().json();
    }

    /** One that listens to the account's events. */
    public static CliSocket listening(Emulator account) {
        return open(session(account, "webhooks", ""));
    }

    public static CliSocket open(JsonNode session) {
        var uri = session.get("websocket_url").asString() + "?websocket_feature="
                + session.get("websocket_authorized_feature").asString();
        return new CliSocket(URI.create(uri), session.get("websocket_id").asString());
    }

    /** The next message. */
    public JsonNode next() throws InterruptedException {
        var message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("no message within " + PATIENCE_SECONDS + " s");
        }
        return message;
    }

    /** The next event in the account's own version, of two messages about it. */
    public JsonNode nextEvent() throws InterruptedException {
        var message = next();
        var inLatestVersion = next();
        if (!message.get("endpoint").get("api_version").isNull()
                || !message.get("webhook_id").equals(inLatestVersion.get("webhook_id"))) {
            throw new AssertionError(message + " " + inLatestVersion);
        }
        return JSON.readTree(message.get("event_payload").asString());
    }

    /** The ids of the next events. */
    List<String> nextEvents(int count) throws InterruptedException {
        var ids = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            ids.add(nextEvent().get("id").asString());
        }
        return ids;
    }

    void send(String text) {
        socket.sendText(text, true).join();
    }

    /** The code with which the emulator closed the connection. */
    int closeCode() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            messages.add(JSON.readTree(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.completeExceptionally(failure);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
