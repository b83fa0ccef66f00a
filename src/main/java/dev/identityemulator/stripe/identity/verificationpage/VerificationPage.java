package dev.identityemulator.stripe.identity.verificationpage;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.StoredJson;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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

    VerificationPage(String account, String session) {
        this.account = account;
        this.id = session;
        this.collected = String.valueOf(StoredJson.write(Collected.NOTHING));
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected VerificationPage() {}

    Collected collected() {
        var read = StoredJson.read(collected, Collected.class);
        return read == null ? Collected.NOTHING : read;
    }

    /** Keeps what is collected now. */
    void keep(Collected now) {
        collected = String.valueOf(StoredJson.write(now));
    }
}
