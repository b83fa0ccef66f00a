package dev.identityemulator.event;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was recorded lately, for an instance that was not told because another one recorded it. */
@Component
public class RecentEvents {

    public static final String PREFIX = Event.PREFIX;

    private static final Limit PAGE = Limit.of(1_000);

    private final Events events;

    RecentEvents(Events events) {
        this.events = events;
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
