package dev.identityemulator.stripe.identity.specimen;

import org.jspecify.annotations.Nullable;

/** The ids of uploaded files that replace specimens. For null, a specimen is drawn. */
public record SubmittedImages(
        @Nullable String documentFront,
        @Nullable String documentBack,
        @Nullable String selfie) {

    /** No uploaded files. */
    public static final SubmittedImages NONE = new SubmittedImages(null, null, null);
}
