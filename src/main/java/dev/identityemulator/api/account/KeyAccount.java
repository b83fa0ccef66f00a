package dev.identityemulator.api.account;

import dev.identityemulator.api.error.ApiException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the account of a key of any kind, where a key only tells whose something is, and gives no right. */
public final class KeyAccount {

    private KeyAccount() {}

    /** The account of the key in an {@code Authorization} header; nothing where that names none. */
    public static Optional<String> of(@Nullable String authorization) {
        try {
            return Optional.of(Authorization.key(authorization).account());
        } catch (ApiException noKey) {
            return Optional.empty();
        }
    }

    /** The account of a key; throws the error of a live or an unknown one. */
    public static String ofKey(String key) {
        return ApiKey.of(key).account();
    }

    /** The key with only so much readable as does not give it away. */
    public static String masked(String key) {
        return ApiKey.mask(key);
    }

    /** Whether it is a key of Stripe's live mode, which nobody may send here. */
    public static boolean isLive(String key) {
        return ApiKey.isLive(key);
    }
}
