package dev.identityemulator.stripe.identity.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The checks of one attempt. A check that was not made is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Checks(
        @Nullable DocumentCheck document,
        @Nullable EmailCheck email,
        @Nullable IdNumberCheck idNumber,
        @Nullable PhoneCheck phone,
        @Nullable SelfieCheck selfie) {}
