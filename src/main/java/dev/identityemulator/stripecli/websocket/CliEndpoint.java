package dev.identityemulator.stripecli.websocket;

import dev.identityemulator.api.resource.ApiJson;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** The server's end of one WebSocket: it opens and ends the connection, and reads the CLI's reports. */
public final class CliEndpoint extends Endpoint implements MessageHandler.Whole<String> {

    private static final Logger log = LoggerFactory.getLogger(CliEndpoint.class);

    /** Much longer than any report: the CLI cuts a receiver's response at 5,000 bytes. */
    private static final int LONGEST_MESSAGE = 64 * 1024;

    /** The CLI pings every two seconds. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final CliConnection connection;
    private final CliConnections connections;

    public CliEndpoint(CliConnection connection, CliConnections connections) {
        this.connection = connection;
        this.connections = connections;
    }

    @Override
    public void onOpen(Session socket, EndpointConfig config) {
        socket.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
        socket.setMaxIdleTimeout(SILENCE.toMillis());
        socket.addMessageHandler(String.class, this);
        connection.open(socket);
    }

    /** Reads a {@code webhook_response} or an {@code event_ack}; other messages of newer CLIs are ignored. */
    @Override
    public void onMessage(String text) {
        try {
            var message = ApiJson.mapper().readTree(text);
            log.debug(
                    "{} from a CLI of {}: {} {}",
                    message.path("type").asString(""),
                    connection.account(),
                    message.path("webhook_id").asString(message.path("event_id").asString("")),
                    message.path("status").asInt(0));
        } catch (JacksonException notJson) {
            connection.close(CloseCodes.NOT_CONSISTENT, "not JSON");
        }
    }

    @Override
    public void onError(Session socket, Throwable failure) {
        log.debug(
                "A WebSocket of {} failed: {}",
                connection.account(),
                failure.getClass().getName());
        connection.close(CloseCodes.PROTOCOL_ERROR, "");
    }

    @Override
    public void onClose(Session socket, CloseReason reason) {
        connections.remove(connection);
    }
}
