package dev.identityemulator.stripe.climate.catalogue;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A place where a supplier removes carbon. */
public record Location(
        @Nullable String city,
        String country,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable String region) {

    /** The place in one line. */
    public String shown() {
        return Stream.of(city, region, country).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
