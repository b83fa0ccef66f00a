package dev.identityemulator.stripe.customer.details;

import dev.identityemulator.api.resource.ResourceIds;
import java.time.Instant;
import java.util.regex.Pattern;

/** Ids of ways to pay. Payments are not emulated, so an id of the right form is taken as it is. */
public final class PaymentIds {

    private static final Pattern METHOD = Pattern.compile("(pm|card|src|ba)_\\w{1,250}");
    private static final Pattern SOURCE = Pattern.compile("(card|src|ba)_\\w{1,250}");
    private static final Pattern TOKEN = Pattern.compile("(tok|btok)_\\w{1,250}");

    private PaymentIds() {}

    static boolean isPaymentMethod(String id) {
        return METHOD.matcher(id).matches();
    }

    static boolean isSource(String id) {
        return SOURCE.matcher(id).matches();
    }

    static boolean isTokenOrSource(String id) {
        return TOKEN.matcher(id).matches() || isSource(id);
    }

    /** The source that a token becomes once a customer has it; a source is itself. */
    static String sourceOf(String tokenOrSource, String account, Instant now) {
        if (isSource(tokenOrSource)) {
            return tokenOrSource;
        }
        return ResourceIds.next(tokenOrSource.startsWith("btok") ? "ba" : "card", account, now);
    }
}
