package dev.identityemulator.testhelpers.crypto.outcome;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.api.resource.StoredJson;
import dev.identityemulator.stripe.crypto.session.OnrampSession;
import dev.identityemulator.testhelpers.outcome.Repetition;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Outcomes for matching onramp sessions; it serves a number of sessions, or all. */
@Entity
@Table(name = "crypto_outcomes")
@IdClass(ResourceKey.class)
@ApiObject(prefix = OnrampArrangement.PREFIX, noun = OnrampArrangement.NOUN)
class OnrampArrangement {

    static final String PREFIX = "cryptooutcome";
    static final String NOUN = "crypto outcome";

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

    OnrampArrangement(String account, Instant created, OnrampArrangementParams params) {
        this.account = account;
        this.id = ResourceIds.next(PREFIX, account, created);
        this.created = created;
        this.repetition = params.repetition();
        this.script = String.valueOf(StoredJson.write(params.script()));
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected OnrampArrangement() {}

    /** Whether it may serve this session. */
    boolean isFor(OnrampSession session) {
        return repetition.more() && script().match().accepts(session);
    }

    /** Serves one more session. */
    void serve() {
        repetition = repetition.afterOne();
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

    OnrampScript script() {
        return Objects.requireNonNull(StoredJson.read(script, OnrampScript.class));
    }
}
