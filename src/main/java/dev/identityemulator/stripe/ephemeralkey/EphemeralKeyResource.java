package dev.identityemulator.stripe.ephemeralkey;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.Secret;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of an ephemeral key.
 *
 * @param secret the key itself, shown only when it is created
 * @see <a href="https://docs.stripe.com/identity/verify-identity-documents?platform=ios">Stripe: Verify in a mobile app</a>
 */
record EphemeralKeyResource(
        String id,
        String object,
        List<KeyOwner> associatedObjects,
        Instant created,
        Instant expires,
        boolean livemode,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Secret @Nullable
        String secret)
        implements ApiResource {

    static EphemeralKeyResource of(EphemeralKey key, @Nullable String secret) {
        return new EphemeralKeyResource(
                key.id(), "ephemeral_key", List.of(key.owner()), key.created(), key.expires(), false, secret);
    }
}
