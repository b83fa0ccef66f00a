package dev.identityemulator.stripe.webhook.endpoint;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.Params;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a new secret.
 *
 * @param expiresIn how many seconds longer the old secret is good; absent, a day
 */
public record RollSecretParams(@Nullable Long expiresIn) implements Params {

    private static final Duration MOST = Duration.ofDays(1);

    @Override
    public void check() {
        if (expiresIn != null && expiresIn < 0) {
            throw ParamErrors.tooSmall("expires_in", expiresIn, 0);
        }
        if (expiresIn != null && expiresIn > MOST.toSeconds()) {
            throw ParamErrors.tooLarge("expires_in", expiresIn, MOST.toSeconds());
        }
    }

    Duration overlap() {
        return expiresIn == null ? MOST : Duration.ofSeconds(expiresIn);
    }
}
