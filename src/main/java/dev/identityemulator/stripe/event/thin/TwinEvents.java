package dev.identityemulator.stripe.event.thin;

import dev.identityemulator.api.list.KeysetQuery;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.stripe.event.Event;
import dev.identityemulator.stripe.event.EventService;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the thin events that tell of the same as the account's snapshot events. */
@Component
class TwinEvents implements ThinEventSource {

    private final EventService events;
    private final EntityManager entities;

    private final ThinTwins twins;

    TwinEvents(EventService events, EntityManager entities, ThinTwins twins) {
        this.events = events;
        this.entities = entities;
        this.twins = twins;
    }

    @Override
    public Optional<ThinEvent> find(String account, String row) {
        return events.find(account, row).flatMap(this::twinOf);
    }

    private Optional<ThinEvent> twinOf(Event event) {
        return twins.of(event.type()).map(twin -> ThinEvent.twinOf(event, twin));
    }

    @Override
    public Page<ThinEvent> list(String account, ThinEventListParams params) {
        var query = KeysetQuery.over(entities, Event.class, Event.PREFIX, Event::id, account)
                .since(events.oldest(account));
        var page = filtered(query, params.objectId(), wanted(params.types())).page(params);
        return new Page<>(
                page.items().stream()
                        .map(this::twinOf)
                        .flatMap(Optional::stream)
                        .toList(),
                page.hasMore());
    }

    private static KeysetQuery<Event> filtered(
            KeysetQuery<Event> query, @Nullable String object, @Nullable Collection<String> types) {
        return object == null
                ? query.whereAny("type", types).whereSecond("delivered", null, List.of(true, false))
                : query.where("objectId", object).whereIn("type", types);
    }

    /** The types of snapshot events whose twins are asked for; null for all that there are. */
    private @Nullable Collection<String> wanted(@Nullable List<String> types) {
        if (types == null) {
            return twins.isThereForEveryType() ? null : twins.types();
        }
        return twins.types().stream()
                .filter(type -> types.contains(ThinEvent.typeOf(type)))
                .toList();
    }
}
