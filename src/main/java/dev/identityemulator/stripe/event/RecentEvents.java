package dev.identityemulator.stripe.event;

import dev.identityemulator.api.resource.ResourceIds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recently recorded events, for instances that did not record them themselves. */
@Component
public class RecentEvents {

    private static final Limit PAGE = Limit.of(1_000);

    private final Events events;

    RecentEvents(Events events) {
        this.events = events;
    }

    /** A lower bound of the ids of all events from this instant on, by the account's clock. */
    public static String lowest(String account, Instant instant) {
        return ResourceIds.lowest(Event.PREFIX, account, instant);
    }

    /** The ids of the account's next events after this id, oldest first. */
    @Transactional(readOnly = true)
    public List<String> after(String account, String id) {
        return events.idsAfter(account, id, PAGE);
    }

    /** The first account between these two that has events. */
    @Transactional(readOnly = true)
    public Optional<String> accountBetween(String after, String before) {
        return events.accountsBetween(after, before, Limit.of(1)).stream().findFirst();
    }
}
