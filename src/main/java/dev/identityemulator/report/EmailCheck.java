package dev.identityemulator.report;

import org.jspecify.annotations.Nullable;

/** The email address that was checked, and how that ended. */
record EmailCheck(@Nullable String email, VerificationError.@Nullable Failure error, CheckStatus status) {}
