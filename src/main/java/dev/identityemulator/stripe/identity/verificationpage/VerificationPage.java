package dev.identityemulator.stripe.identity.verificationpage;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.StoredJson;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a mobile app has collected for a session and not submitted yet. */
@Entity
@Table(name = "verification_pages")
@IdClass(ResourceKey.class)
class VerificationPage {

    @Id
    private String account;

    /** The id of the session. */
    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    /** As JSON text. */
    private String collected;

    /** When the attempt before this one ended, if there was one: what was collected for another attempt counts no more. */
    @Column(name = "attempt_before")
    private @Nullable Instant attemptBefore;

    VerificationPage(VerificationSession session) {
        this.account = session.account();
        this.id = session.id();
        this.collected = String.valueOf(StoredJson.write(Collected.NOTHING));
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected VerificationPage() {}

    /** What was collected for the session's current attempt. */
    Collected collectedFor(VerificationSession session) {
        var read = StoredJson.read(collected, Collected.class);
        boolean current = Objects.equals(attemptBefore, session.lastAttempt().ended());
        return read == null || !current ? Collected.NOTHING : read;
    }

    /** Keeps what is collected now for the session's current attempt. */
    void keep(Collected now, VerificationSession session) {
        collected = String.valueOf(StoredJson.write(now));
        attemptBefore = session.lastAttempt().ended();
    }
}
