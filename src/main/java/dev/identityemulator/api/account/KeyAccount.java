package dev.identityemulator.api.account;

import dev.identityemulator.api.error.ApiException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the account of a key of any kind, for calls in which a key gives no rights. */
public final class KeyAccount {

    private KeyAccount() {}

    /** The account of the key in an {@code Authorization} header; empty if it has none. */
    public static Optional<String> of(@Nullable String authorization) {
        try {
            return Optional.of(Authorization.key(authorization).account());
        } catch (ApiException noKey) {
            return Optional.empty();
        }
    }

    /** The key in an {@code Authorization} header; empty if it has none. */
    public static Optional<String> keyIn(@Nullable String authorization) {
        try {
            return Optional.of(Authorization.text(authorization));
        } catch (ApiException noKey) {
            return Optional.empty();
        }
    }

    /**
     * The account of a key.
     *
     * @throws dev.identityemulator.api.error.ApiException if the key is live or unknown
     */
    public static String ofKey(String key) {
        return ApiKey.of(key).account();
    }

    /** The key with most of it hidden. */
    public static String masked(String key) {
        return ApiKey.mask(key);
    }

    /** Whether it is a key of Stripe's live mode, which the emulator rejects. */
    public static boolean isLive(String key) {
        return ApiKey.isLive(key);
    }
}
