package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.params.value.CountryParam;
import dev.identityemulator.api.params.value.EmailParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a form one by one; an empty or invalid field is null. */
record FieldReader(OutcomeForm form, FormProblems problems) {

    private static final int LONGEST = 500;
    private static final int OLDEST_YEAR = 1800;
    private static final int LAST_YEAR = 9999;

    @Nullable
    String text(String field) {
        var text = form.given(field);
        if (text != null && text.length() > LONGEST) {
            problems.add(field, "At most " + LONGEST + " characters fit in here.");
            return null;
        }
        return text;
    }

    @Nullable
    LocalDate date(String field) {
        return date(field, 1);
    }

    /** A date in 1800 or later. */
    @Nullable
    LocalDate birthDate(String field) {
        return date(field, OLDEST_YEAR);
    }

    private @Nullable LocalDate date(String field, int firstYear) {
        var text = form.given(field);
        try {
            var date = text == null ? null : LocalDate.parse(text);
            if (date == null || (date.getYear() >= firstYear && date.getYear() <= LAST_YEAR)) {
                return date;
            }
        } catch (DateTimeParseException invalid) {
            // reported below
        }
        problems.add(
                field, "Enter a date such as 1990-12-31" + (firstYear > 1 ? ", in " + firstYear + " or later." : "."));
        return null;
    }

    @Nullable
    String email(String field) {
        var text = text(field);
        try {
            EmailParam.check(field, text);
            return text;
        } catch (ApiException invalid) {
            problems.add(field, "Enter an email address such as jenny@example.com.");
            return null;
        }
    }

    @Nullable
    String country(String field) {
        var text = form.given(field);
        var code = text == null ? null : text.toUpperCase(Locale.ROOT);
        try {
            CountryParam.check(field, code);
            return code;
        } catch (ApiException invalid) {
            problems.add(field, "Enter a country as its two letters, such as US or DE.");
            return null;
        }
    }

    @Nullable
    String oneOf(String field, String... values) {
        var text = form.given(field);
        if (text != null && !List.of(values).contains(text)) {
            problems.add(field, "Choose one of the list.");
            return null;
        }
        return text;
    }

    <E extends Enum<E>> @Nullable E constant(String field, Class<E> type) {
        var constants = List.of(type.getEnumConstants());
        var values = constants.stream().map(FieldReader::value).toArray(String[]::new);
        var chosen = oneOf(field, values);
        return chosen == null ? null : constants.get(Arrays.asList(values).indexOf(chosen));
    }

    /** A constant as forms write it. */
    static String value(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
