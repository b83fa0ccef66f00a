package dev.identityemulator.stripecli.feed;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.core.requestlog.LogPositions;
import dev.identityemulator.core.requestlog.LoggedRequest;
import dev.identityemulator.core.requestlog.LoggedRequests;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripecli.session.CliFeature;
import dev.identityemulator.stripecli.websocket.CliConnections;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Sends every line of the request log to each CLI that tails the log of its account and does not filter the line out. */
@Component
class RequestFeed implements FeedSource {

    private static final Limit PAGE = Limit.of(1_000);

    private final LoggedRequests requests;
    private final AccountClock clock;
    private final CliConnections connections;

    RequestFeed(LoggedRequests requests, AccountClock clock, CliConnections connections) {
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
        return LogPositions.at(clock.now(account).minus(ago));
    }

    @Override
    public List<String> after(String account, String id) {
        return requests.positionsAfter(account, id, PAGE);
    }

    @Override
    public Optional<String> accountBetween(String after, String before) {
        return requests.accountsBetween(after, before, Limit.of(1)).stream().findFirst();
    }

    @Override
    public void forward(String account, String id) {
        requests.findById(new ResourceKey(account, id)).ifPresent(this::forward);
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
