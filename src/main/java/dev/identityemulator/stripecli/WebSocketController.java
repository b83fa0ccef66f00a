package dev.identityemulator.stripecli;

import dev.identityemulator.stripe.webhook.http.WebhookThreads;
import dev.identityemulator.stripecli.feed.CliFeed;
import dev.identityemulator.stripecli.session.CliErrors;
import dev.identityemulator.stripecli.session.CliSessionResource;
import dev.identityemulator.stripecli.session.CliSessionService;
import dev.identityemulator.stripecli.websocket.CliConnection;
import dev.identityemulator.stripecli.websocket.CliConnections;
import dev.identityemulator.stripecli.websocket.CliEndpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Extension;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Opens a CLI's WebSocket. The CLI sends no key there, but the id of its session. */
@Controller
public class WebSocketController {

    private static final String PROTOCOL = "stripecli-devproxy-v1";
    private static final String KEY = "[0-9A-Za-z+/]{22}==";

    private final CliSessionService sessions;
    private final CliConnections connections;
    private final CliFeed feed;
    private final Executor threads;
    private final Clock realTime;

    WebSocketController(
            CliSessionService sessions,
            CliConnections connections,
            CliFeed feed,
            WebhookThreads threads,
            Clock realTime) {
        this.sessions = sessions;
        this.connections = connections;
        this.feed = feed;
        this.threads = threads.executor();
        this.realTime = realTime;
    }

    @GetMapping(CliSessionResource.WEBSOCKET_PATH)
    void open(HttpServletRequest request, HttpServletResponse response) {
        if (!isUpgrade(request)) {
            throw CliErrors.notAWebSocket();
        }
        var session = sessions.use(request.getHeader("Websocket-Id"));
        if (!has(request, "Sec-WebSocket-Protocol", PROTOCOL)) {
            throw CliErrors.unknownProtocol(PROTOCOL);
        }
        var connection = new CliConnection(session, realTime.instant(), threads);
        connections.add(connection);
        try {
            feed.begin(session.account(), session.feature());
            upgrade(request, response, new CliEndpoint(connection, connections));
        } catch (RuntimeException rejected) {
            connections.remove(connection);
            throw rejected;
        }
    }

    private static void upgrade(HttpServletRequest request, HttpServletResponse response, CliEndpoint endpoint) {
        var container = (ServerContainer) request.getServletContext().getAttribute(ServerContainer.class.getName());
        var config = ServerEndpointConfig.Builder.create(CliEndpoint.class, CliSessionResource.WEBSOCKET_PATH)
                .subprotocols(List.of(PROTOCOL))
                .configurator(new Only(endpoint))
                .build();
        try {
            container.upgradeHttpToWebSocket(request, response, config, Map.of());
        } catch (IllegalArgumentException | DeploymentException malformed) {
            throw CliErrors.notAWebSocket();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static boolean isUpgrade(HttpServletRequest request) {
        var key = request.getHeader("Sec-WebSocket-Key");
        return request.getMethod().equals("GET")
                && has(request, "Upgrade", "websocket")
                && has(request, "Connection", "upgrade")
                && has(request, "Sec-WebSocket-Version", "13")
                && key != null
                && key.matches(KEY);
    }

    private static boolean has(HttpServletRequest request, String header, String value) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .anyMatch(each -> each.strip().equalsIgnoreCase(value));
    }

    /** Gives a WebSocket an endpoint that exists already. */
    private static final class Only extends ServerEndpointConfig.Configurator {

        private final CliEndpoint endpoint;

        Only(CliEndpoint endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public <T> T getEndpointInstance(Class<T> type) {
            return type.cast(endpoint);
        }

        @Override
        public List<Extension> getNegotiatedExtensions(List<Extension> installed, List<Extension> requested) {
            return List.of();
        }
    }
}
