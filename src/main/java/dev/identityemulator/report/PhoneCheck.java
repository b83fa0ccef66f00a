package dev.identityemulator.report;

import org.jspecify.annotations.Nullable;

/** The phone number that was checked, and how that ended. */
record PhoneCheck(
        VerificationError.@Nullable Failure error, @Nullable String phone, CheckStatus status) {}
