package dev.identityemulator.stripe.event;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.list.Cursors;
import dev.identityemulator.api.list.KeysetQuery;
import dev.identityemulator.api.list.ListParams;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.core.time.AccountClock;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the events of the last thirty days, which is as far back as Stripe's API goes.
 *
 * @see <a href="https://docs.stripe.com/api/events">Stripe: Events</a>
 */
@Service
public class EventService {

    private static final Duration REACH = Duration.ofDays(30);
    private static final String ANY = "*";

    private final Events events;
    private final EntityManager entities;
    private final AccountClock clock;
    private final List<EventTypes> types;

    EventService(Events events, EntityManager entities, AccountClock clock, List<EventTypes> types) {
        this.events = events;
        this.entities = entities;
        this.clock = clock;
        this.types = types;
    }

    /**
     * The event with this id.
     *
     * @throws dev.identityemulator.api.error.ApiException if the account has no such event, or it is too old
     */
    @Transactional(readOnly = true)
    public Event retrieve(String account, String id) {
        return find(account, id).orElseThrow(() -> missing(account, id));
    }

    /** One page of the account's events. */
    @Transactional(readOnly = true)
    public Page<Event> list(Caller caller, EventListParams params) {
        Cursors.check(params, Event.NOUN, id -> find(caller.account(), id).isPresent());
        return KeysetQuery.over(entities, Event.class, Event.PREFIX, Event::id, caller.account())
                .since(oldest(caller.account()))
                .whereAny("type", wanted(params))
                .whereSecond("delivered", params.deliverySuccess(), List.of(true, false))
                .page(params);
    }

    /** One page of the account's events about one resource, of one type if that is given. */
    @Transactional(readOnly = true)
    public Page<Event> listAbout(String account, String objectId, @Nullable String type, ListParams params) {
        Cursors.check(params, Event.NOUN, id -> find(account, id).isPresent());
        return KeysetQuery.over(entities, Event.class, Event.PREFIX, Event::id, account)
                .since(oldest(account))
                .where("objectId", objectId)
                .where("type", type)
                .page(params);
    }

    /** The events about one resource, oldest first. */
    @Transactional(readOnly = true)
    public List<Event> about(String account, String objectId) {
        var oldest = oldest(account);
        return events.about(account, objectId).stream()
                .filter(event -> !event.created().isBefore(oldest))
                .sorted(Comparator.comparing(Event::id))
                .toList();
    }

    /** The full names of the types that the parameters ask for; null for all types. */
    private @Nullable Collection<String> wanted(EventListParams params) {
        var type = params.type();
        if (type == null) {
            return params.types() == null ? null : new LinkedHashSet<>(params.types());
        }
        return type.endsWith(ANY) ? typesBeginningWith(type.substring(0, type.length() - 1)) : List.of(type);
    }

    private List<String> typesBeginningWith(String beginning) {
        return types.stream()
                .flatMap(feature -> feature.all().stream())
                .map(EventType::value)
                .filter(type -> type.startsWith(beginning))
                .toList();
    }

    /** The event with this id, if the account has it and it is not too old. */
    @Transactional(readOnly = true)
    public Optional<Event> find(String account, String id) {
        return events.findById(new ResourceKey(account, id))
                .filter(event -> !event.created().isBefore(oldest(account)));
    }

    private RuntimeException missing(String account, String id) {
        return events.findById(new ResourceKey(account, id)).isPresent()
                ? ApiErrors.tooOld(Event.NOUN, id, "id", REACH.toDays())
                : ApiErrors.noSuch(Event.NOUN, id, "id");
    }

    /** The time of the oldest events that can be retrieved. */
    public Instant oldest(String account) {
        return clock.now(account).minus(REACH);
    }
}
