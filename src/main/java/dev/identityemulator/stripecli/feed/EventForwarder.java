package dev.identityemulator.stripecli.feed;

import dev.identityemulator.platform.persistence.DatabaseSettings;
import dev.identityemulator.stripe.event.RecordedEvent;
import dev.identityemulator.stripecli.session.CliFeature;
import dev.identityemulator.stripecli.websocket.CliConnections;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends each event to every CLI that listens to its account, of whatever type it is: the CLI itself leaves out what it does not want. */
@Component
class EventForwarder {

    private final CliConnections connections;
    private final WebhookEventMessages messages;
    private final boolean shared;

    EventForwarder(CliConnections connections, WebhookEventMessages messages, DatabaseSettings settings) {
        this.connections = connections;
        this.messages = messages;
        this.shared = settings.sharedDatabase();
    }

    /** On a shared database the {@link SharedFeed} finds it, as it finds those of other instances. */
    @TransactionalEventListener
    void recorded(RecordedEvent event) {
        if (!shared) {
            forward(event.account(), event.id());
        }
    }

    void forward(String account, String id) {
        for (var connection : connections.interestedIn(account, CliFeature.WEBHOOKS)) {
            connection.send(() -> messages.write(account, id, connection.account()));
        }
    }
}
