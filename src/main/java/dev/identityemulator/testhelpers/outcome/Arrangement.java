package dev.identityemulator.testhelpers.outcome;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.api.resource.StoredJson;
import dev.identityemulator.stripe.identity.session.Outcome;
import dev.identityemulator.stripe.identity.session.SessionDescription;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A queue of outcomes for the submissions of matching sessions; it serves a number of sessions, or all. */
@Entity
@Table(name = "arranged_outcomes")
@IdClass(ResourceKey.class)
@ApiObject(prefix = Arrangement.PREFIX, noun = Arrangement.NOUN)
class Arrangement {

    static final String PREFIX = "outcome";
    static final String NOUN = "outcome";

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private Instant created;

    @Embedded
    private Repetition repetition;

    private String script;

    Arrangement(String account, Instant created, ArrangementCreateParams params) {
        this.account = account;
        this.id = ResourceIds.next(PREFIX, account, created);
        this.created = created;
        this.repetition = params.repetition();
        this.script = String.valueOf(StoredJson.write(params.script()));
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Arrangement() {}

    /** Whether it may serve this session. */
    boolean isFor(SessionDescription session) {
        return repetition.more() && script().match().accepts(session);
    }

    /** Serves one more session, and returns the outcome of its first submission. */
    Outcome serve() {
        repetition = repetition.afterOne();
        return script().outcome(0).orElseThrow();
    }

    /** Removes personal data, if it serves no more sessions. */
    void redact() {
        if (!repetition.more()) {
            script = String.valueOf(StoredJson.write(script().redacted()));
        }
    }

    /** Whether it may serve further sessions. */
    boolean hasMore() {
        return repetition.more();
    }

    String id() {
        return id;
    }

    Instant created() {
        return created;
    }

    Repetition repetition() {
        return repetition;
    }

    OutcomeScript script() {
        var read = StoredJson.read(script, OutcomeScript.class);
        if (read == null) {
            throw new IllegalStateException("an arrangement has a script");
        }
        return read;
    }
}
