package dev.identityemulator.stripe.ephemeralkey;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.api.web.ApiHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * The API of ephemeral keys.
 *
 * @see <a href="https://docs.stripe.com/identity/verify-identity-documents?platform=ios">Stripe: Verify in a mobile app</a>
 */
@ApiController
class EphemeralKeyController {

    private static final String PATH = "/v1/ephemeral_keys";

    private final EphemeralKeyService keys;

    EphemeralKeyController(EphemeralKeyService keys) {
        this.keys = keys;
    }

    @PostMapping(PATH)
    EphemeralKeyResource create(
            Caller caller,
            EphemeralKeyCreateParams params,
            @RequestHeader(name = ApiHeaders.STRIPE_VERSION, required = false) @Nullable String version) {
        return keys.create(caller, params, version);
    }

    @DeleteMapping(PATH + "/{key}")
    EphemeralKeyResource delete(Caller caller, @PathVariable String key) {
        return keys.delete(caller, key);
    }
}
