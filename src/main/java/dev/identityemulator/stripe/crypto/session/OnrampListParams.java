package dev.identityemulator.stripe.crypto.session;

import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.ListParams;
import dev.identityemulator.stripe.crypto.asset.CryptoCurrency;
import dev.identityemulator.stripe.crypto.asset.Network;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a list of sessions.
 *
 * @see <a href="https://docs.stripe.com/api/crypto/onramp_sessions/list">Stripe: List onramp sessions</a>
 */
public record OnrampListParams(
        @Nullable CreatedRange created,
        @Nullable CryptoCurrency destinationCurrency,
        @Nullable Network destinationNetwork,
        @Nullable String endingBefore,
        @Nullable Long limit,
        @Nullable String startingAfter,
        @Nullable OnrampStatus status)
        implements ListParams {}
