package dev.identityemulator.stripe.climate.order;

import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.params.MetadataParam;
import dev.identityemulator.api.params.Params;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The changes of an order.
 *
 * @see <a href="https://docs.stripe.com/api/climate/order/update">Stripe: Update an order</a>
 */
public record OrderUpdateParams(
        FieldUpdate<Beneficiary.Change> beneficiary,
        @Nullable MetadataParam metadata) implements Params {

    /** The new name of the beneficiary, which is the account's own where it is emptied; empty if it stays. */
    Optional<String> nameOr(String own) {
        if (beneficiary instanceof FieldUpdate.Clear) {
            return Optional.of(own);
        }
        var change = beneficiary.given();
        if (change == null || change.publicName() instanceof FieldUpdate.Keep) {
            return Optional.empty();
        }
        var name = change.publicName().given();
        return Optional.of(name == null ? own : name);
    }
}
