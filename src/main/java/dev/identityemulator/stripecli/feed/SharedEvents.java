package dev.identityemulator.stripecli.feed;

import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.event.RecentEvents;
import dev.identityemulator.stripecli.session.CliFeature;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The events that any instance records. */
@Component
class SharedEvents implements SharedLog {

    private final RecentEvents events;
    private final AccountClock clock;
    private final EventForwarder forwarder;

    SharedEvents(RecentEvents events, AccountClock clock, EventForwarder forwarder) {
        this.events = events;
        this.clock = clock;
        this.forwarder = forwarder;
    }

    @Override
    public CliFeature feature() {
        return CliFeature.WEBHOOKS;
    }

    @Override
    public String lowest(String account, Instant instant) {
        return RecentEvents.lowest(account, instant);
    }

    @Override
    public Instant now(String account) {
        return clock.now(account);
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
        forwarder.forward(account, id);
    }
}
