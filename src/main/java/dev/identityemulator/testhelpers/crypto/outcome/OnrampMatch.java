package dev.identityemulator.testhelpers.crypto.outcome;

import dev.identityemulator.stripe.crypto.session.OnrampSession;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sessions that an arrangement serves: those that have everything named here.
 *
 * @param walletAddress an address on any network
 */
record OnrampMatch(Map<String, String> metadata, @Nullable String walletAddress) {

    /** Every session. */
    static final OnrampMatch ANYTHING = new OnrampMatch(Map.of(), null);

    boolean accepts(OnrampSession session) {
        return (walletAddress == null || hasAddress(session, walletAddress))
                && session.metadata().entrySet().containsAll(metadata.entrySet());
    }

    private static boolean hasAddress(OnrampSession session, String address) {
        var details = session.details();
        var given = details.walletAddresses();
        return address.equals(details.walletAddress())
                || (given != null && given.all().containsValue(address));
    }
}
