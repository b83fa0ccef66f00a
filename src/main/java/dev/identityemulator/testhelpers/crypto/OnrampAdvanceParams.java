package dev.identityemulator.testhelpers.crypto;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.stripe.crypto.asset.CryptoCurrency;
import dev.identityemulator.stripe.crypto.asset.Network;
import dev.identityemulator.stripe.crypto.session.OnrampChoice;
import dev.identityemulator.stripe.crypto.session.OnrampGoal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far a session is to come.
 *
 * @param to the status to reach
 * @param simulateDelay whether each status comes after a delay
 * @param transactionDetails what the customer chooses on the way
 */
record OnrampAdvanceParams(
        @Nullable Boolean simulateDelay,
        @Nullable Status to,
        @Nullable Chosen transactionDetails) implements Params {

    /** The statuses that a session can come to. */
    enum Status {
        REQUIRES_PAYMENT,
        REJECTED,
        FULFILLMENT_PROCESSING,
        FULFILLMENT_COMPLETE
    }

    /** What the customer chooses. */
    record Chosen(
            @Nullable CryptoCurrency destinationCurrency,
            @Nullable Network destinationNetwork,
            @Nullable BigDecimal sourceAmount,
            @Nullable String transactionId,
            @Nullable String walletAddress) {}

    @Override
    public void check() {
        goal();
    }

    boolean delayed() {
        return Boolean.TRUE.equals(simulateDelay);
    }

    OnrampGoal goal() {
        if (to == null) {
            throw ParamErrors.missing("to");
        }
        return OnrampGoal.valueOf(to.name());
    }

    OnrampChoice choice() {
        var chosen = transactionDetails;
        return chosen == null
                ? OnrampChoice.OPEN
                : new OnrampChoice(
                        chosen.destinationCurrency,
                        chosen.destinationNetwork,
                        chosen.sourceAmount,
                        chosen.transactionId,
                        chosen.walletAddress);
    }
}
