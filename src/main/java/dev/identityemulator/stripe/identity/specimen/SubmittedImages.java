package dev.identityemulator.stripe.identity.specimen;

import org.jspecify.annotations.Nullable;

/** The ids of the files that a tester uploaded in the place of specimens; null where a specimen is to be drawn. */
public record SubmittedImages(
        @Nullable String documentFront,
        @Nullable String documentBack,
        @Nullable String selfie) {

    /** Specimens only. */
    public static final SubmittedImages NONE = new SubmittedImages(null, null, null);
}
