package dev.identityemulator.testhelpers.crypto.outcome;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.api.resource.StoredJson;
import dev.identityemulator.stripe.crypto.session.OnrampSession;
import dev.identityemulator.testhelpers.outcome.Trigger;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Outcomes for matching onramp sessions; it serves a number of sessions, or all. */
@Entity
@Table(name = "crypto_outcomes")
@IdClass(ResourceKey.class)
@ApiObject(prefix = OnrampArrangement.PREFIX, noun = OnrampArrangement.NOUN)
class OnrampArrangement {

    static final String PREFIX = "cryptooutcome";
    static final String NOUN = "crypto outcome";

    /** The number of sessions that means all. */
    private static final long ALL = 0;

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private Instant created;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Trigger moment;

    @Column(name = "simulate_delay")
    private boolean simulateDelay;

    private long times;
    private long served;

    @Column(name = "has_more")
    private boolean more = true;

    private String script;

    OnrampArrangement(String account, Instant created, OnrampArrangementParams params) {
        this.account = account;
        this.id = ResourceIds.next(PREFIX, account, created);
        this.created = created;
        this.moment = params.trigger();
        this.simulateDelay = params.delayed();
        this.times = params.sessions();
        this.script = String.valueOf(StoredJson.write(params.script()));
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected OnrampArrangement() {}

    /** Whether it may serve this session. */
    boolean isFor(OnrampSession session) {
        return more && script().match().accepts(session);
    }

    /** Serves one more session. */
    void serve() {
        served++;
        more = times == ALL || served < times;
    }

    String id() {
        return id;
    }

    Instant created() {
        return created;
    }

    Trigger moment() {
        return moment;
    }

    boolean simulateDelay() {
        return simulateDelay;
    }

    long times() {
        return times;
    }

    long served() {
        return served;
    }

    OnrampScript script() {
        return Objects.requireNonNull(StoredJson.read(script, OnrampScript.class));
    }
}
