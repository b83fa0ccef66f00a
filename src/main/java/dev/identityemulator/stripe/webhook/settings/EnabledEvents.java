package dev.identityemulator.stripe.webhook.settings;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.error.V2Errors;
import dev.identityemulator.platform.text.ClosestName;
import java.util.List;
import java.util.stream.Stream;

/**
 * The types of events that an endpoint receives.
 *
 * @see <a href="https://docs.stripe.com/api/webhook_endpoints/create">Stripe: Create a webhook endpoint</a>
 */
public final class EnabledEvents {

    /** All types but those that an endpoint must name. */
    private static final String ALL = "*";

    private static final int CLOSEST = 3;
    private static final String PARAM = "enabled_events";

    private EnabledEvents() {}

    /**
     * Checks a list.
     *
     * @throws dev.identityemulator.api.error.ApiException if it is empty, or has a type that Stripe does not have
     */
    public static void check(List<String> types) {
        if (types.isEmpty()) {
            throw ParamErrors.missing(PARAM);
        }
        for (int i = 0; i < types.size(); i++) {
            if (!isKnown(types.get(i))) {
                throw ParamErrors.invalidEnum(PARAM + "[" + i + "]", types.get(i), closest(types.get(i)));
            }
        }
    }

    /**
     * Checks the list of an event destination; thin events have types of their own.
     *
     * @throws dev.identityemulator.api.error.ApiException if it is empty, or has a type that Stripe does not have
     */
    public static void check(List<String> types, boolean thin) {
        var known = thin ? StripeEventTypes.THIN : StripeEventTypes.ALL;
        if (types.isEmpty()) {
            throw ParamErrors.missing(PARAM);
        }
        for (int i = 0; i < types.size(); i++) {
            var type = types.get(i);
            if (!type.equals(ALL) && !known.contains(type)) {
                var close = ClosestName.several(type, known, CLOSEST);
                throw V2Errors.unrecognizedAmongMany(
                        PARAM + "[" + i + "]", type, close.isEmpty() ? List.of(ALL) : close);
            }
        }
    }

    static boolean isKnown(String type) {
        return type.equals(ALL) || StripeEventTypes.ALL.contains(type);
    }

    /** The list of an endpoint that receives everything. */
    public static List<String> everything(List<String> toBeNamed) {
        return Stream.concat(Stream.of(ALL), toBeNamed.stream()).toList();
    }

    /** Whether an endpoint with this list receives events of this type. */
    public static boolean include(List<String> enabled, String type, List<String> toBeNamed) {
        return enabled.contains(type) || (enabled.contains(ALL) && !toBeNamed.contains(type));
    }

    /** The types that are closest to one that Stripe does not have. */
    static List<String> closest(String unknown) {
        return ClosestName.several(unknown, StripeEventTypes.ALL, CLOSEST);
    }
}
