package dev.identityemulator.stripe.identity.check;

import org.jspecify.annotations.Nullable;

/** The phone number that was checked, and how that ended. */
public record PhoneCheck(
        VerificationError.@Nullable Failure error, @Nullable String phone, CheckStatus status) {}
