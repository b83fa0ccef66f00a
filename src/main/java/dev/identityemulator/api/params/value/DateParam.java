package dev.identityemulator.api.params.value;

import dev.identityemulator.api.error.ParamErrors;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date as {@code [day]}, {@code [month]} and {@code [year]}. */
public record DateParam(
        @Nullable Long day, @Nullable Long month, @Nullable Long year) {

    private static final int LAST_YEAR = 9999;

    /**
     * The date of a parameter, or null if it was not sent.
     *
     * @throws dev.identityemulator.api.error.ApiException if it is incomplete or not in the calendar
     */
    public static @Nullable LocalDate date(String param, @Nullable DateParam sent) {
        return sent == null ? null : sent.date(param);
    }

    private LocalDate date(String param) {
        int dayOfMonth = required(param, "day", day);
        int monthOfYear = required(param, "month", month);
        int yearOfEra = required(param, "year", year);
        try {
            return LocalDate.of(yearOfEra, monthOfYear, dayOfMonth);
        } catch (DateTimeException notInTheCalendar) {
            throw ParamErrors.invalidDate(param);
        }
    }

    private static int required(String param, String part, @Nullable Long value) {
        if (value == null) {
            throw ParamErrors.missing(param + "[" + part + "]");
        }
        if (value < 1 || value > LAST_YEAR) {
            throw ParamErrors.invalidDate(param);
        }
        return value.intValue();
    }
}
