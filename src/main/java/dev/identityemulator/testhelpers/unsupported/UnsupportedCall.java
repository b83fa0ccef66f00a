package dev.identityemulator.testhelpers.unsupported;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ResourceIds;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call of Stripe's API that an account made and the emulator does not serve; its path has no ids. */
@Entity
@Table(name = "unsupported_calls")
@IdClass(ResourceKey.class)
@ApiObject(prefix = UnsupportedCall.PREFIX, noun = UnsupportedCall.NOUN)
public class UnsupportedCall {

    static final String PREFIX = "unsup";
    static final String NOUN = "unsupported call";

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private String method;
    private String path;

    @Column(name = "passed_on")
    private boolean passedOn;

    @Column(name = "calls")
    private long count;

    @Column(name = "first_seen")
    private Instant firstSeen;

    @Column(name = "last_seen")
    private Instant lastSeen;

    UnsupportedCall(String account, Route route, Instant firstSeen) {
        this.account = account;
        this.id = ResourceIds.next(PREFIX, account, firstSeen);
        this.method = route.method();
        this.path = route.path();
        this.passedOn = route.passedOn();
        this.firstSeen = firstSeen;
        this.lastSeen = firstSeen;
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected UnsupportedCall() {}

    /** What tells one call of an account from another. */
    record Route(String method, String path, boolean passedOn) {}

    /** Counts more calls, the last one at this instant. */
    void count(long more, Instant last) {
        count += more;
        lastSeen = last.isAfter(lastSeen) ? last : lastSeen;
    }

    Route route() {
        return new Route(method, path, passedOn);
    }

    public String id() {
        return id;
    }

    public String method() {
        return method;
    }

    /** The path with {@code {id}} in place of ids. */
    public String path() {
        return path;
    }

    /** Whether an upstream got it. */
    public boolean passedOn() {
        return passedOn;
    }

    public long count() {
        return count;
    }

    /** By the account's clock. */
    public Instant firstSeen() {
        return firstSeen;
    }

    /** By the account's clock. */
    public Instant lastSeen() {
        return lastSeen;
    }
}
