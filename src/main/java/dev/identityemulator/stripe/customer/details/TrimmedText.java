package dev.identityemulator.stripe.customer.details;

import dev.identityemulator.api.params.FieldUpdate;
import org.jspecify.annotations.Nullable;

/** Texts that are kept without the white space around them; one that has nothing else is no text. */
final class TrimmedText {

    private TrimmedText() {}

    /** The text after a change. */
    static @Nullable String after(FieldUpdate<String> change, @Nullable String current) {
        var text = change.applyTo(current);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
