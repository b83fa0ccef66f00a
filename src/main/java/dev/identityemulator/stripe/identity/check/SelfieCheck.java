package dev.identityemulator.stripe.identity.check;

import org.jspecify.annotations.Nullable;

/**
 * The images and the result of the selfie check.
 *
 * @param document the id of the file with the document's photo
 * @param selfie the id of the file with the selfie
 */
public record SelfieCheck(
        @Nullable String document,
        VerificationError.@Nullable Failure error,
        @Nullable String selfie,
        CheckStatus status) {}
