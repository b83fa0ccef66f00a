package dev.identityemulator.stripe.ephemeralkey;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.api.resource.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that opens one object for an hour. Its text is not kept, only a digest by which it is found.
 *
 * @see <a href="https://docs.stripe.com/identity/verify-identity-documents?platform=ios">Stripe: Verify in a mobile app</a>
 */
@Entity
@Table(name = "ephemeral_keys")
@IdClass(ResourceKey.class)
@ApiObject(prefix = EphemeralKey.PREFIX, noun = EphemeralKey.NOUN)
class EphemeralKey {

    static final String PREFIX = "ephkey";
    static final String NOUN = "ephemeral key";
    static final Duration LIFE = Duration.ofHours(1);

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private Instant created;

    private Instant expires;

    @Column(name = "object_type")
    private String objectType;

    @Column(name = "object_id")
    private String objectId;

    private String digest;

    EphemeralKey(String account, Instant created, KeyOwner owner, String secret) {
        this.account = account;
        this.id = ResourceIds.next(PREFIX, account, created);
        this.created = created;
        this.expires = created.plus(LIFE);
        this.objectType = owner.type();
        this.objectId = owner.id();
        this.digest = digest(secret);
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected EphemeralKey() {}

    /** The text by which a key is found. */
    static String digest(String secret) {
        return Sha256.hex(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether this is the text of the key, compared in constant time. */
    boolean isOf(String secret) {
        return MessageDigest.isEqual(
                digest.getBytes(StandardCharsets.US_ASCII), digest(secret).getBytes(StandardCharsets.US_ASCII));
    }

    boolean isExpired(Instant now) {
        return !expires.isAfter(now);
    }

    /** Lets it expire so much sooner. */
    void age(Duration by) {
        expires = expires.minus(by);
    }

    String id() {
        return id;
    }

    Instant created() {
        return created;
    }

    Instant expires() {
        return expires;
    }

    /** The object that the key opens. */
    KeyOwner owner() {
        return new KeyOwner(objectId, objectType);
    }
}
