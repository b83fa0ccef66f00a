package dev.identityemulator.core.seed;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.account.KeyAccount;
import dev.identityemulator.api.error.ApiException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a seed says of an account itself.
 *
 * @param key the test key that names it
 * @param stripeAccount the name of the connected account, if it is one
 * @param events whether what happened in its past has events; absent, it has
 * @param webhooks whether these are delivered; absent, they are not
 */
record AccountHead(
        @Nullable Boolean events,
        @Nullable String key,
        @Nullable String stripeAccount,
        @Nullable Boolean webhooks) {

    private static final String TEST_KEY = "[srp]k_test_.+";

    /** The account that it names; empty, and noted, if it names none. */
    Optional<String> account(SeedPlace place) {
        if (key == null) {
            place.mistake("key", "is missing: write the test key that the application has, such as sk_test_123");
            return Optional.empty();
        }
        if (stripeAccount != null && !AccountIds.isWellFormed(stripeAccount)) {
            place.mistake("stripe_account", "is not the id of an account, such as acct_123");
            return Optional.empty();
        }
        if (Boolean.FALSE.equals(events) && Boolean.TRUE.equals(webhooks)) {
            place.mistake("webhooks", "contradicts events: there are none to be delivered");
        }
        return ofKey(place, key).map(own -> stripeAccount == null ? own : AccountIds.connected(own, stripeAccount));
    }

    private static Optional<String> ofKey(SeedPlace place, String key) {
        try {
            if (key.matches(TEST_KEY)) {
                return Optional.of(KeyAccount.ofKey(key));
            }
        } catch (ApiException unknown) {
            // noted below, without the key
        }
        place.mistake("key", "is not a test key, which begins with sk_test_");
        return Optional.empty();
    }

    SeededAccount.Past past() {
        if (Boolean.TRUE.equals(webhooks)) {
            return SeededAccount.Past.WITH_WEBHOOKS;
        }
        return Boolean.FALSE.equals(events) ? SeededAccount.Past.WITHOUT_EVENTS : SeededAccount.Past.WITH_EVENTS;
    }
}
