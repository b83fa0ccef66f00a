package dev.identityemulator.report;

import org.jspecify.annotations.Nullable;

/** How a check ended. */
enum CheckStatus {
    VERIFIED,
    UNVERIFIED;

    static CheckStatus of(VerificationError.@Nullable Failure failure) {
        return failure == null ? VERIFIED : UNVERIFIED;
    }
}
