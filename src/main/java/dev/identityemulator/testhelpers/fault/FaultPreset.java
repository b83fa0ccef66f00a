package dev.identityemulator.testhelpers.fault;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.KeyErrors;
import dev.identityemulator.api.error.KeyRight;
import dev.identityemulator.api.error.ParamErrors;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/**
 * The named errors that applications are known to handle.
 *
 * @see <a href="https://docs.stripe.com/error-codes">Stripe: Error codes</a>
 */
enum FaultPreset {
    IDENTITY_NOT_ACTIVATED(request -> FaultErrors.identityNotActivated()),
    KEY_EXPIRED(request -> KeyErrors.expired(request.maskedKey())),
    LOCK_TIMEOUT(request -> ApiErrors.lockTimeout()),
    PERMISSION_DENIED(request ->
            KeyErrors.lacksRight(request.maskedKey(), request.account(), KeyRight.VERIFICATION_SESSIONS_WRITE)),
    RATE_LIMITED(request -> FaultErrors.rateLimit());

    @SuppressWarnings("ImmutableEnumChecker") // functions without a state
    private final Function<FaultErrors.RequestFacts, ApiException> error;

    FaultPreset(Function<FaultErrors.RequestFacts, ApiException> error) {
        this.error = error;
    }

    /**
     * The preset of this name.
     *
     * @throws dev.identityemulator.api.error.ApiException if there is none
     */
    static FaultPreset require(String name) {
        return Arrays.stream(values())
                .filter(preset -> preset.value().equals(name))
                .findFirst()
                .orElseThrow(() -> ParamErrors.invalidEnum(
                        "preset",
                        Arrays.stream(values()).map(FaultPreset::value).toList()));
    }

    /** The error for this request. */
    ApiException error(FaultErrors.RequestFacts request) {
        return error.apply(request);
    }

    private String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
