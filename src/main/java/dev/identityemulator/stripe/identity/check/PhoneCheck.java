package dev.identityemulator.stripe.identity.check;

import dev.identityemulator.api.resource.Personal;
import org.jspecify.annotations.Nullable;

/** The number and the result of the phone check. */
public record PhoneCheck(
        VerificationError.@Nullable Failure error,
        @Personal @Nullable String phone,
        CheckStatus status) {}
