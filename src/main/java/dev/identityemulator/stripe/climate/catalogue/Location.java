package dev.identityemulator.stripe.climate.catalogue;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A place where a supplier removes carbon. */
public record Location(
        @Nullable String city,
        String country,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable String region) {}
