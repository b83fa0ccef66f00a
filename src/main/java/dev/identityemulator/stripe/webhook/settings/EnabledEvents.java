package dev.identityemulator.stripe.webhook.settings;

import dev.identityemulator.api.error.ClosestName;
import dev.identityemulator.api.error.ParamErrors;
import java.util.List;
import java.util.Set;

/**
 * The types of events that an endpoint receives.
 *
 * @see <a href="https://docs.stripe.com/api/webhook_endpoints/create">Stripe: Create a webhook endpoint</a>
 */
public final class EnabledEvents {

    /** All types but those that an endpoint must name. */
    static final String ALL = "*";

    /** What {@link #ALL} leaves out. */
    static final String REDACTED = "identity.verification_session.redacted";

    private static final Set<String> TO_BE_NAMED = Set.of(REDACTED);

    private static final int CLOSEST = 3;

    private EnabledEvents() {}

    /** Throws the error of an empty list, and of the first type that Stripe does not have. */
    public static void check(List<String> types) {
        if (types.isEmpty()) {
            throw ParamErrors.missing("enabled_events");
        }
        for (int i = 0; i < types.size(); i++) {
            if (!isKnown(types.get(i))) {
                throw ParamErrors.invalidEnum("enabled_events[" + i + "]", types.get(i), closest(types.get(i)));
            }
        }
    }

    static boolean isKnown(String type) {
        return type.equals(ALL) || StripeEventTypes.isKnown(type);
    }

    /** Whether an endpoint with this list receives events of this type. */
    public static boolean include(List<String> enabled, String type) {
        return enabled.contains(type) || (enabled.contains(ALL) && !TO_BE_NAMED.contains(type));
    }

    /** The types that were perhaps meant by one that Stripe does not have. */
    static List<String> closest(String unknown) {
        return ClosestName.several(unknown, StripeEventTypes.all(), CLOSEST);
    }
}
