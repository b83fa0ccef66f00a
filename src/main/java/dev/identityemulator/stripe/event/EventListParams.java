package dev.identityemulator.stripe.event;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.ListParams;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a list of events.
 *
 * @param type one type, or the beginning of types followed by {@code *}
 * @param types up to 20 types, each by its whole name
 * @param deliverySuccess whether every webhook endpoint has received the event
 * @see <a href="https://docs.stripe.com/api/events/list">Stripe: List all events</a>
 */
public record EventListParams(
        @Nullable CreatedRange created,
        @Nullable Boolean deliverySuccess,
        @Nullable String endingBefore,
        @Nullable Long limit,
        @Nullable String startingAfter,
        @Nullable String type,
        @Nullable List<String> types)
        implements ListParams {

    static final int MOST_TYPES = 20;

    @Override
    public void check() {
        if (type != null && types != null) {
            throw ParamErrors.mutuallyExclusive("type", "types");
        }
        if (types != null && types.stream().anyMatch(name -> name.contains("*"))) {
            throw ParamErrors.notApplicable("types", "with a wildcard; `type` takes one");
        }
        if (types != null && types.size() > MOST_TYPES) {
            throw ParamErrors.tooManyItems("types", MOST_TYPES);
        }
    }
}
