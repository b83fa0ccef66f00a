package dev.identityemulator.stripe.identity.verificationpage;

import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.stripe.identity.check.Address;
import dev.identityemulator.stripe.identity.check.IdNumberType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a user typed; null is what nobody can have. */
final class TypedData {

    private static final int OLDEST_YEAR = 1900;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final String OF_THE_US = "+1";

    /** The numbers of a country: the whole one, or the part that suffices. */
    private enum NumberForm {
        BR(IdNumberType.BR_CPF, "\\d{11}"),
        SG(IdNumberType.SG_NRIC, "[A-Za-z]\\d{7}[A-Za-z]"),
        US(IdNumberType.US_SSN, "\\d{9}|\\d{4}");

        private final IdNumberType type;
        private final Pattern form;

        NumberForm(IdNumberType type, String form) {
            this.type = type;
            this.form = Pattern.compile(form);
        }
    }

    private TypedData() {}

    static Collected.@Nullable Name name(CollectedData.NameData name) {
        var first = text(name.firstName());
        var last = text(name.lastName());
        return first == null || last == null ? null : new Collected.Name(first, last);
    }

    /** The date, unless it is not in the calendar, before 1900 or in the future. */
    static @Nullable LocalDate date(CollectedData.DateData date, LocalDate today) {
        try {
            var read = LocalDate.of(number(date.year()), number(date.month()), number(date.day()));
            return read.getYear() < OLDEST_YEAR || read.isAfter(today) ? null : read;
        } catch (DateTimeException | NumberFormatException notADate) {
            return null;
        }
    }

    static Collected.@Nullable IdNumber idNumber(CollectedData.IdNumberData number) {
        var typed = text(number.value());
        var value = typed == null ? text(number.partialValue()) : typed;
        var country = text(number.country());
        if (value == null || country == null) {
            return null;
        }
        var plain = value.replaceAll("[ .-]", "");
        for (var form : NumberForm.values()) {
            if (form.name().equals(country) && form.form.matcher(plain).matches()) {
                return new Collected.IdNumber(form.type, plain);
            }
        }
        return null;
    }

    /** The address, if it has a street and a known country. */
    static @Nullable Address address(CollectedData.AddressData address) {
        var country = text(address.country());
        var line1 = text(address.line1());
        return country == null || line1 == null || !COUNTRIES.contains(country)
                ? null
                : new Address(
                        text(address.city()),
                        country,
                        line1,
                        text(address.line2()),
                        text(address.postalCode()),
                        text(address.state()));
    }

    /** The number with its country's code. */
    static @Nullable String phone(CollectedData.PhoneData phone) {
        var typed = text(phone.phoneNumber());
        if (typed == null) {
            return null;
        }
        var plain = typed.replaceAll("[ ().-]", "");
        var whole = plain.startsWith("+") ? plain : OF_THE_US + plain;
        return PHONE.matcher(whole).matches() ? whole : null;
    }

    private static int number(FieldUpdate<String> typed) {
        return Integer.parseInt(String.valueOf(text(typed)));
    }

    static @Nullable String text(FieldUpdate<String> typed) {
        var given = typed.given();
        return given == null || given.isBlank() ? null : given.strip();
    }
}
