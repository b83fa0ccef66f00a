package dev.identityemulator.stripe.identity.check;

import dev.identityemulator.api.resource.Personal;
import org.jspecify.annotations.Nullable;

/** The phone number that was checked, and how that ended. */
public record PhoneCheck(
        VerificationError.@Nullable Failure error,
        @Personal @Nullable String phone,
        CheckStatus status) {}
