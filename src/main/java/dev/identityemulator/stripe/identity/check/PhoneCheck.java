package dev.identityemulator.stripe.identity.check;

import org.jspecify.annotations.Nullable;

/** The number and the result of the phone check. */
public record PhoneCheck(
        VerificationError.@Nullable Failure error, @Nullable String phone, CheckStatus status) {}
