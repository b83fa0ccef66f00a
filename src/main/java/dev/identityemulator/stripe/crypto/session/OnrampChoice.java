package dev.identityemulator.stripe.crypto.session;

import dev.identityemulator.stripe.crypto.asset.CryptoCurrency;
import dev.identityemulator.stripe.crypto.asset.Network;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a customer chooses on the way, as far as a test says so; everything may be left open.
 *
 * @param transactionId the id of the delivery on its network
 */
public record OnrampChoice(
        @Nullable CryptoCurrency destinationCurrency,
        @Nullable Network destinationNetwork,
        @Nullable BigDecimal sourceAmount,
        @Nullable String transactionId,
        @Nullable String walletAddress) {

    /** Nothing. */
    public static final OnrampChoice OPEN = new OnrampChoice(null, null, null, null, null);

    /** Whether it says anything that the quote decides. */
    boolean isAboutQuote() {
        return destinationCurrency != null
                || destinationNetwork != null
                || sourceAmount != null
                || walletAddress != null;
    }
}
