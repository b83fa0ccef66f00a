package dev.identityemulator.stripecli.feed;

import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.event.RecentEvents;
import dev.identityemulator.stripecli.session.CliFeature;
import dev.identityemulator.stripecli.websocket.CliConnections;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends every event to each CLI that listens to its account: the CLI itself leaves out the types that it does not want. */
@Component
class EventFeed implements FeedSource {

    private final RecentEvents events;
    private final AccountClock clock;
    private final CliConnections connections;
    private final WebhookEventMessages messages;

    EventFeed(RecentEvents events, AccountClock clock, CliConnections connections, WebhookEventMessages messages) {
        this.events = events;
        this.clock = clock;
        this.connections = connections;
        this.messages = messages;
    }

    @Override
    public CliFeature feature() {
        return CliFeature.WEBHOOKS;
    }

    @Override
    public String position(String account, Duration ago) {
        return RecentEvents.lowest(account, clock.now(account).minus(ago));
    }

    @Override
    public List<String> after(String account, String id) {
        return events.after(account, id);
    }

    @Override
    public Optional<String> accountBetween(String after, String before) {
        return events.accountBetween(after, before);
    }

    @Override
    public void forward(String account, String id) {
        for (var connection : connections.interestedIn(account, CliFeature.WEBHOOKS)) {
            connection.send(() -> messages.write(account, id, connection.account()));
        }
    }
}
