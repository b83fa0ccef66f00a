package dev.identityemulator.stripe.identity.check;

import org.jspecify.annotations.Nullable;

/** The address and the result of the email check. */
public record EmailCheck(@Nullable String email, VerificationError.@Nullable Failure error, CheckStatus status) {}
