package dev.identityemulator.stripe.identity.check;

import org.jspecify.annotations.Nullable;

/** The email address that was checked, and how that ended. */
public record EmailCheck(@Nullable String email, VerificationError.@Nullable Failure error, CheckStatus status) {}
