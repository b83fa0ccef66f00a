package dev.identityemulator.account;

import dev.identityemulator.api.error.ApiException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the account of a key of any kind, where a key only tells whose something is, and gives no right. */
public final class KeyAccount {

    private KeyAccount() {}

    /** The account of the key in an {@code Authorization} header; nothing where that names none. */
    public static Optional<String> of(@Nullable String authorization) {
        try {
            return Optional.of(
                    AccountIds.ofKey(ApiKey.of(Authorization.key(authorization)).name()));
        } catch (ApiException noKey) {
            return Optional.empty();
        }
    }
}
