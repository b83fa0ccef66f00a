package dev.identityemulator.browser.dashboard;

import dev.identityemulator.browser.dashboard.format.Format;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An option of a form. */
public record Choice(String value, boolean selected) {

    /** The constants of an enum, as Stripe writes them. */
    public static List<Choice> of(Enum<?>[] constants, @Nullable String selected) {
        return of(Stream.of(constants).map(Format::value).toList(), selected);
    }

    /** These values, of which one may be selected. */
    public static List<Choice> of(List<String> values, @Nullable String selected) {
        return values.stream()
                .map(value -> new Choice(value, Objects.equals(value, selected)))
                .toList();
    }

    /** The constant that Stripe writes like this; null if there is none. */
    public static <E extends Enum<E>> @Nullable E constant(E[] constants, @Nullable String name) {
        return Stream.of(constants)
                .filter(constant -> Format.value(constant).equals(name))
                .findFirst()
                .orElse(null);
    }
}
