package dev.identityemulator.stripe.identity.check;

import org.jspecify.annotations.Nullable;

/** How a check ended. */
public enum CheckStatus {
    VERIFIED,
    UNVERIFIED;

    public static CheckStatus of(VerificationError.@Nullable Failure failure) {
        return failure == null ? VERIFIED : UNVERIFIED;
    }
}
