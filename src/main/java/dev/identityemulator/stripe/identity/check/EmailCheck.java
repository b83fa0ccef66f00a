package dev.identityemulator.stripe.identity.check;

import dev.identityemulator.api.resource.Personal;
import org.jspecify.annotations.Nullable;

/** The address and the result of the email check. */
public record EmailCheck(
        @Personal @Nullable String email, VerificationError.@Nullable Failure error, CheckStatus status) {}
