package dev.identityemulator.api.account;

import dev.identityemulator.api.error.KeyErrors;
import org.jspecify.annotations.Nullable;

/**
 * The key of a page in a browser, which gives no rights by itself.
 *
 * @see <a href="https://docs.stripe.com/keys">Stripe: API keys</a>
 */
public final class PublishableKey {

    private PublishableKey() {}

    /**
     * The account of the key, or the connected account that is named.
     *
     * @throws dev.identityemulator.api.error.ApiException if the key is not publishable, or the name is no account's
     */
    public static String account(String sent, @Nullable String named) {
        var key = ApiKey.of(sent);
        if (key.kind() != KeyKind.PUBLISHABLE) {
            throw KeyErrors.notPublishable(key.masked());
        }
        if (named != null && !AccountIds.isWellFormed(named)) {
            throw KeyErrors.noAccessToAccount(key.masked(), named);
        }
        return key.accountFor(named);
    }
}
