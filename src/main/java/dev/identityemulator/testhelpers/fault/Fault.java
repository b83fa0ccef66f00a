package dev.identityemulator.testhelpers.fault;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ResourceIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.util.AntPathMatcher;

/** A failure of requests or deliveries that a test ordered. */
@Entity
@Table(name = "faults")
@IdClass(ResourceKey.class)
@ApiObject(prefix = Fault.PREFIX, noun = Fault.NOUN)
class Fault {

    static final String PREFIX = "flt";
    static final String NOUN = "fault";

    private static final AntPathMatcher PATHS = new AntPathMatcher();
    private static final String FORWARDED = "/v1/forwarding/requests";
    private static final String HELPERS = "/v1/test_helpers/";
    private static final String FAULTS = HELPERS + "faults";
    private static final String DATA = HELPERS + "data";

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private Instant created;
    private @Nullable String method;
    private @Nullable String path;
    private long times;
    private long remaining;

    @Embedded
    private @Nullable InjectedError error;

    @Column(name = "delay_ms")
    private @Nullable Long delayMs;

    private @Nullable String dropped;
    private @Nullable Long duplicate;
    private @Nullable Boolean shuffle;
    private @Nullable Boolean tamper;
    private @Nullable String upstream;

    Fault(String account, Instant created, FaultParams params) {
        this.account = account;
        this.id = ResourceIds.next(PREFIX, account, created);
        this.created = created;
        this.method = params.method();
        this.path = params.path();
        this.times = params.requests();
        this.remaining = params.requests();
        this.error = params.error();
        this.delayMs = params.delayMs();
        this.dropped = params.drop();
        this.duplicate = params.duplicate();
        this.shuffle = params.shuffle();
        this.tamper = params.tamper();
        this.upstream = params.upstream();
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Fault() {}

    /** Whether it is for this request. The emulator's own calls never fail, unless the path names them. */
    boolean matches(String requestMethod, String requestPath) {
        return !isSpent()
                && !isOfWebhooks()
                && upstream == null
                && (method == null || method.equals(requestMethod))
                && (path == null || PATHS.match(requests(path), requestPath))
                && (!requestPath.startsWith(HELPERS) || (path != null && path.startsWith(HELPERS)))
                && !isWayOut(requestPath);
    }

    /** The calls that show and delete faults, and the one that deletes the account's data, always work. */
    private static boolean isWayOut(String requestPath) {
        return requestPath.equals(FAULTS) || requestPath.startsWith(FAULTS + "/") || requestPath.equals(DATA);
    }

    /** The word for forwarding means the requests that are sent on. */
    private static String requests(String path) {
        return path.equals(FaultParams.FORWARDING) ? FORWARDED : path;
    }

    boolean isOfForwarding() {
        return upstream != null;
    }

    boolean isOfWebhooks() {
        return FaultParams.WEBHOOKS.equals(path);
    }

    boolean isSpent() {
        return times > 0 && remaining == 0;
    }

    /** Counts down. */
    void consume() {
        remaining = Math.max(0, remaining - 1);
    }

    String id() {
        return id;
    }

    Instant created() {
        return created;
    }

    @Nullable
    String method() {
        return method;
    }

    @Nullable
    String path() {
        return path;
    }

    long times() {
        return times;
    }

    /** How many more requests or deliveries get it; null for all. */
    @Nullable
    Long remaining() {
        return times == 0 ? null : remaining;
    }

    /** The error to respond with, or none. */
    InjectedError error() {
        return error == null ? InjectedError.NONE : error;
    }

    @Nullable
    Long delayMs() {
        return delayMs;
    }

    @Nullable
    String dropped() {
        return dropped;
    }

    @Nullable
    Long duplicate() {
        return duplicate;
    }

    @Nullable
    Boolean shuffle() {
        return shuffle;
    }

    @Nullable
    Boolean tamper() {
        return tamper;
    }

    @Nullable
    String upstream() {
        return upstream;
    }
}
