package dev.identityemulator.testhelpers.outcome;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.api.resource.StoredJson;
import dev.identityemulator.stripe.identity.session.Outcome;
import dev.identityemulator.stripe.identity.session.SessionDescription;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A queue of outcomes for the submissions of matching sessions; it serves a number of sessions, or all. */
@Entity
@Table(name = "arranged_outcomes")
@IdClass(ResourceKey.class)
@ApiObject(prefix = Arrangement.PREFIX, noun = Arrangement.NOUN)
class Arrangement {

    static final String PREFIX = "outcome";
    static final String NOUN = "outcome";

    /** The number of sessions that means all. */
    static final long ALL = 0;

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

    Arrangement(String account, Instant created, ArrangementCreateParams params) {
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
    protected Arrangement() {}

    /** Whether it may serve this session. */
    boolean isFor(SessionDescription session) {
        return more && script().match().accepts(session);
    }

    /** Serves one more session, and returns the outcome of its first submission. */
    Outcome serve() {
        served++;
        more = times == ALL || served < times;
        return script().outcome(0).orElseThrow();
    }

    /** Removes personal data, if it serves no more sessions. */
    void redact() {
        if (!more) {
            script = String.valueOf(StoredJson.write(script().redacted()));
        }
    }

    /** Whether it may serve further sessions. */
    boolean hasMore() {
        return more;
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

    OutcomeScript script() {
        var read = StoredJson.read(script, OutcomeScript.class);
        if (read == null) {
            throw new IllegalStateException("an arrangement has a script");
        }
        return read;
    }
}
