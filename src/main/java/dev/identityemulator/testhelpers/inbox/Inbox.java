package dev.identityemulator.testhelpers.inbox;

import dev.identityemulator.api.account.ResourceKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A receiver that was told how to respond. Others respond with 200 at once. */
@Entity
@Table(name = "inboxes")
@IdClass(ResourceKey.class)
class Inbox {

    @Id
    private String account;

    /** Its name. */
    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private int status;

    @Column(name = "delay_ms")
    private long delayMs;

    /** The number of requests to respond to in this way; 0 means all. */
    private long times;

    private long remaining;

    Inbox(String account, String name) {
        this.account = account;
        this.id = name;
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Inbox() {}

    /** Sets the response to the next requests. */
    void respondWith(int newStatus, long newDelayMs, long newTimes) {
        status = newStatus;
        delayMs = newDelayMs;
        times = newTimes;
        remaining = newTimes;
    }

    /** The response to one more request. */
    InboxResponse next() {
        if (times > 0 && remaining == 0) {
            return InboxResponse.OK;
        }
        remaining = Math.max(0, remaining - 1);
        return new InboxResponse(status, delayMs);
    }

    String name() {
        return id;
    }

    int status() {
        return status;
    }

    long delayMs() {
        return delayMs;
    }

    long times() {
        return times;
    }

    /** The number of further requests with this response; null means all. */
    @Nullable
    Long remaining() {
        return times == 0 ? null : remaining;
    }
}
