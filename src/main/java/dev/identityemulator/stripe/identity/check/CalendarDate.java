package dev.identityemulator.stripe.identity.check;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date in Stripe's fields. */
public record CalendarDate(
        @Nullable Integer day,
        @Nullable Integer month,
        @Nullable Integer year) {

    /** The date in Stripe's fields. */
    public static CalendarDate of(LocalDate date) {
        return new CalendarDate(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    static @Nullable CalendarDate ofNullable(@Nullable LocalDate date) {
        return date == null ? null : of(date);
    }
}
