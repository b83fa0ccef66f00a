package dev.identityemulator.api.account;

import dev.identityemulator.api.error.KeyErrors;
import org.jspecify.annotations.Nullable;

/**
 * The key of a browser's page, which opens nothing by itself.
 *
 * @see <a href="https://docs.stripe.com/keys">Stripe: API keys</a>
 */
public final class PublishableKey {

    private PublishableKey() {}

    /** The account that a key belongs to, or the one that is named below it; throws the error of any other key. */
    public static String account(String sent, @Nullable String named) {
        var key = ApiKey.of(sent);
        if (key.kind() != KeyKind.PUBLISHABLE) {
            throw KeyErrors.notPublishable(key.masked());
        }
        if (named != null && !AccountIds.isWellFormed(named)) {
            throw KeyErrors.noAccessToAccount(key.masked(), named);
        }
        var own = key.account();
        return named == null || named.equals(own) ? own : AccountIds.connected(own, named);
    }
}
