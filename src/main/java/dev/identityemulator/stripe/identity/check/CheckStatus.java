package dev.identityemulator.stripe.identity.check;

import org.jspecify.annotations.Nullable;

/** The result of a check. */
public enum CheckStatus {
    VERIFIED,
    UNVERIFIED;

    public static CheckStatus of(VerificationError.@Nullable Failure failure) {
        return failure == null ? VERIFIED : UNVERIFIED;
    }
}
