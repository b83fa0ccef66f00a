package dev.identityemulator.stripe.event.thin;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.stripe.event.Event;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the thin events of the last thirty days.
 *
 * @see <a href="https://docs.stripe.com/api/v2/core/events">Stripe: Events in API v2</a>
 */
@Service
public class ThinEventService {

    private final List<ThinEventSource> sources;

    ThinEventService(List<ThinEventSource> sources) {
        this.sources = sources;
    }

    /**
     * The event with this id.
     *
     * @throws dev.identityemulator.api.error.ApiException if the account has no such event, or it is too old
     */
    @Transactional(readOnly = true)
    public ThinEvent retrieve(String account, String id) {
        return ThinEventId.row(id)
                .flatMap(row -> find(account, row))
                .orElseThrow(() -> ApiErrors.noSuch(Event.NOUN, id, "id"));
    }

    /** The event that is made of the row with this id, if there is one. */
    @Transactional(readOnly = true)
    public Optional<ThinEvent> find(String account, String row) {
        return sources.stream()
                .map(source -> source.find(account, row))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A page of the account's events, of all sources together. */
    @Transactional(readOnly = true)
    public Page<ThinEvent> list(Caller caller, ThinEventListParams params) {
        var pages = sources.stream()
                .map(source -> source.list(caller.account(), params))
                .toList();
        var newestFirst = Comparator.comparing(ThinEvent::row).reversed();
        var all = pages.stream()
                .flatMap(page -> page.items().stream())
                .sorted(newestFirst)
                .toList();
        int most = Math.min(all.size(), params.size());
        boolean towardsNewer = params.endingBefore() != null;
        var items = towardsNewer ? all.subList(all.size() - most, all.size()) : all.subList(0, most);
        boolean more = all.size() > most || pages.stream().anyMatch(Page::hasMore);
        return new Page<>(List.copyOf(items), more);
    }
}
