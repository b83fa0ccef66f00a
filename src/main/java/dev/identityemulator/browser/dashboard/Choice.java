package dev.identityemulator.browser.dashboard;

import dev.identityemulator.browser.dashboard.format.Format;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something to choose in a form. */
record Choice(String value, boolean selected) {

    /** All of an enum, as Stripe writes them. */
    static List<Choice> of(Enum<?>[] constants, @Nullable String selected) {
        return of(Stream.of(constants).map(Format::value).toList(), selected);
    }

    static List<Choice> of(List<String> values, @Nullable String selected) {
        return values.stream()
                .map(value -> new Choice(value, Objects.equals(value, selected)))
                .toList();
    }

    /** The constant with this name; null where there is none. */
    static <E extends Enum<E>> @Nullable E constant(E[] constants, @Nullable String name) {
        return Stream.of(constants)
                .filter(constant -> Format.value(constant).equals(name))
                .findFirst()
                .orElse(null);
    }
}
