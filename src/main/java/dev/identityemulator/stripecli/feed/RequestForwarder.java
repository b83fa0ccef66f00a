package dev.identityemulator.stripecli.feed;

import dev.identityemulator.core.requestlog.LoggedRequest;
import dev.identityemulator.core.requestlog.RequestLogListener;
import dev.identityemulator.platform.persistence.DatabaseSettings;
import dev.identityemulator.stripecli.session.CliFeature;
import dev.identityemulator.stripecli.websocket.CliConnections;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sends each line of the request log to every CLI that tails the log of its account and does not filter it out. */
@Component
class RequestForwarder implements RequestLogListener {

    private final CliConnections connections;
    private final boolean shared;

    RequestForwarder(CliConnections connections, DatabaseSettings settings) {
        this.connections = connections;
        this.shared = settings.sharedDatabase();
    }

    /** On a shared database the {@link SharedFeed} finds it, as it finds those of other instances. */
    @Override
    public void logged(LoggedRequest request) {
        if (!shared) {
            forward(request);
        }
    }

    void forward(LoggedRequest request) {
        for (var connection : connections.interestedIn(request.account(), CliFeature.REQUEST_LOGS)) {
            boolean connected = !request.account().equals(connection.account());
            if (connection.filters().match(request, connected)) {
                var message = RequestLogMessage.of(request).json();
                connection.send(() -> List.of(message));
            }
        }
    }
}
