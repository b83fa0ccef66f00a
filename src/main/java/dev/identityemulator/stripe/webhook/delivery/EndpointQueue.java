package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.stripe.webhook.endpoint.EndpointId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be delivered to one endpoint, in order. It holds the next few ids; the others wait in the database. While one response
 * is noted, the next delivery of those that wait may be made. Only the {@link DeliveryDispatcher} uses it, under its lock.
 */
final class EndpointQueue {

    /** How many ids a lane reads at once, and holds in memory. */
    static final int MOST = 100;

    private final EndpointId endpoint;
    private Set<String> next = new LinkedHashSet<>();
    private final Set<String> unacknowledged = new HashSet<>();
    private boolean moreInDatabase;
    private boolean busy;

    EndpointQueue(EndpointId endpoint) {
        this.endpoint = endpoint;
    }

    EndpointId endpoint() {
        return endpoint;
    }

    /** Adds a delivery that was just committed; behind others that wait in the database, it waits there too. */
    void add(String id) {
        if (moreInDatabase || next.size() >= MOST) {
            moreInDatabase = true;
        } else {
            next.add(id);
        }
    }

    /** Notes that there may be some in the database that it was not told of. */
    void lookInDatabase() {
        moreInDatabase = true;
    }

    /** Whether the database has to be read now; what is added from here on is not left there. */
    boolean beginRefill() {
        boolean needed = next.isEmpty() && moreInDatabase;
        moreInDatabase = moreInDatabase && !needed;
        return needed;
    }

    /** Puts what was read before what was added meanwhile, which waits in the database too if others wait there before it. */
    void refill(Collection<String> read) {
        boolean mayBeMore = read.size() >= MOST;
        var all = new LinkedHashSet<>(read);
        all.removeAll(unacknowledged);
        if (!mayBeMore) {
            all.addAll(next);
        }
        next = all;
        moreInDatabase = moreInDatabase || mayBeMore;
    }

    @Nullable
    String poll() {
        var ids = next.iterator();
        if (!ids.hasNext()) {
            return null;
        }
        var id = ids.next();
        ids.remove();
        return id;
    }

    /** Whether a delivery is to be made now; then its turn has begun. So many answers may be known and not noted yet. */
    boolean beginTurn(int mostUnacknowledged) {
        boolean may = !busy && unacknowledged.size() <= mostUnacknowledged && !isEmpty();
        busy = busy || may;
        return may;
    }

    /** Ends a turn in which nothing was sent. */
    void endTurn() {
        busy = false;
    }

    /** Ends a turn whose delivery was answered; that it was made is not in the database yet. */
    void responded(String id) {
        busy = false;
        unacknowledged.add(id);
    }

    /** What became of a delivery is in the database, or could not be noted. */
    void noted(String id) {
        unacknowledged.remove(id);
    }

    boolean isDone() {
        return !busy && unacknowledged.isEmpty() && isEmpty();
    }

    private boolean isEmpty() {
        return next.isEmpty() && !moreInDatabase;
    }
}
