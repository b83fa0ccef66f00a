package dev.identityemulator.stripe.ephemeralkey;

import dev.identityemulator.api.params.Params;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a new key: the one object that it opens. A nonce goes with an issuing card, which the emulator has not.
 *
 * @see <a href="https://docs.stripe.com/identity/verify-identity-documents?platform=ios">Stripe: Verify in a mobile app</a>
 */
record EphemeralKeyCreateParams(
        @Nullable String customer,
        @Nullable String issuingCard,
        @Nullable String nonce,
        @Nullable String verificationSession)
        implements Params {

    @Override
    public void check() {
        if (Stream.of(customer, issuingCard, verificationSession)
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw EphemeralKeyErrors.notOneObject();
        }
    }
}
