package dev.identityemulator.stripecli.feed;

import dev.identityemulator.core.requestlog.LoggedRequest;
import dev.identityemulator.core.requestlog.RecentRequests;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripecli.session.CliFeature;
import dev.identityemulator.stripecli.websocket.CliConnections;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends every line of the request log to each CLI that tails the log of its account and does not filter the line out. */
@Component
class RequestFeed implements FeedSource {

    private final RecentRequests requests;
    private final AccountClock clock;
    private final CliConnections connections;

    RequestFeed(RecentRequests requests, AccountClock clock, CliConnections connections) {
        this.requests = requests;
        this.clock = clock;
        this.connections = connections;
    }

    @Override
    public CliFeature feature() {
        return CliFeature.REQUEST_LOGS;
    }

    @Override
    public String position(String account, Duration ago) {
        return RecentRequests.position(clock.now(account).minus(ago));
    }

    @Override
    public List<String> after(String account, String id) {
        return requests.after(account, id);
    }

    @Override
    public Optional<String> accountBetween(String after, String before) {
        return requests.accountBetween(after, before);
    }

    @Override
    public void forward(String account, String id) {
        requests.at(account, id).ifPresent(this::forward);
    }

    private void forward(LoggedRequest request) {
        for (var connection : connections.interestedIn(request.account(), CliFeature.REQUEST_LOGS)) {
            boolean connected = !request.account().equals(connection.account());
            if (connection.filters().match(request, connected)) {
                var message = RequestLogMessage.of(request).json();
                connection.send(() -> List.of(message));
            }
        }
    }
}
