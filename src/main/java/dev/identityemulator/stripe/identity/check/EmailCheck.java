package dev.identityemulator.stripe.identity.check;

import dev.identityemulator.api.resource.Personal;
import org.jspecify.annotations.Nullable;

/** The email address that was checked, and how that ended. */
public record EmailCheck(
        @Personal @Nullable String email, VerificationError.@Nullable Failure error, CheckStatus status) {}
