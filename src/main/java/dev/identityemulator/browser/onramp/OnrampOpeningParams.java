package dev.identityemulator.browser.onramp;

import dev.identityemulator.api.account.PublishableKey;
import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.Params;
import org.jspecify.annotations.Nullable;

/**
 * The parameters by which a browser opens the page of a session.
 *
 * @param key the publishable key
 * @param stripeAccount the connected account, if there is one
 */
record OnrampOpeningParams(
        @Nullable String clientSecret,
        @Nullable String key,
        @Nullable String stripeAccount) implements Params {

    String secret() {
        if (clientSecret == null) {
            throw ParamErrors.missing("client_secret");
        }
        return clientSecret;
    }

    String account() {
        if (key == null) {
            throw ParamErrors.missing("key");
        }
        return PublishableKey.account(key, stripeAccount);
    }
}
