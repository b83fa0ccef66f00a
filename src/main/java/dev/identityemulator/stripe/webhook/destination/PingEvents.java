package dev.identityemulator.stripe.webhook.destination;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.list.KeysetQuery;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.stripe.event.Event;
import dev.identityemulator.stripe.event.EventService;
import dev.identityemulator.stripe.event.thin.ThinEvent;
import dev.identityemulator.stripe.event.thin.ThinEventListParams;
import dev.identityemulator.stripe.event.thin.ThinEventSource;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows pings among the thin events of an account, and deletes them with it. */
@Component
class PingEvents implements ThinEventSource, AccountData {

    private final Pings pings;
    private final EntityManager entities;
    private final EventService events;

    PingEvents(Pings pings, EntityManager entities, EventService events) {
        this.pings = pings;
        this.entities = entities;
        this.events = events;
    }

    @Override
    public Optional<ThinEvent> find(String account, String row) {
        return pings.findById(new ResourceKey(account, row))
                .map(Ping::event)
                .filter(event -> !event.created().isBefore(events.oldest(account)));
    }

    @Override
    public Page<ThinEvent> list(String account, ThinEventListParams params) {
        if (params.types() != null && !params.types().contains(Ping.TYPE)) {
            return new Page<>(List.of(), false);
        }
        var page = KeysetQuery.over(entities, Ping.class, Event.PREFIX, Ping::id, account)
                .since(events.oldest(account))
                .where("destination", params.objectId())
                .page(params);
        return new Page<>(page.items().stream().map(Ping::event).toList(), page.hasMore());
    }

    @Override
    public void deleteAll(String account) {
        pings.deleteByAccount(account);
    }
}
