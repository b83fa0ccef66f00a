package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.stripe.identity.link.LinkedSession;
import dev.identityemulator.stripe.identity.request.ProvidedDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An optional field as the page shows it.
 *
 * @param placeholder what the field becomes if it is left empty
 * @param keyboard the keyboard that a phone shows for it, or null
 */
record FieldModel(
        String name,
        String id,
        String label,
        String value,
        String placeholder,
        @Nullable String keyboard,
        @Nullable String problem,
        List<Option> options,
        boolean select,
        boolean date,
        boolean file,
        boolean wide) {

    /** A value to choose. */
    record Option(String value, boolean selected) {}

    static FieldModel of(FormField field, LinkedSession session, OutcomeForm form, FormProblems problems) {
        var name = FieldReader.value(field);
        var value = form.texts().getOrDefault(name, "");
        return new FieldModel(
                name,
                name.replace('_', '-'),
                field.label(),
                value,
                placeholder(field, session),
                keyboard(field),
                problems.byField().get(name),
                field.options().stream()
                        .map(each -> new Option(each, each.equals(value)))
                        .toList(),
                field.kind() == FormField.Kind.SELECT,
                field.kind() == FormField.Kind.DATE,
                field.kind() == FormField.Kind.FILE,
                field.kind() == FormField.Kind.FILE || field.name().startsWith("ADDRESS_LINE"));
    }

    boolean isFilledIn() {
        return !value.isEmpty();
    }

    private static String placeholder(FormField field, LinkedSession session) {
        var details = session.providedDetails() == null ? ProvidedDetails.NONE : session.providedDetails();
        var provided = switch (field) {
            case EMAIL -> details.email();
            case PHONE -> details.phone();
            default -> null;
        };
        return provided == null ? field.sample() : provided;
    }

    private static @Nullable String keyboard(FormField field) {
        return switch (field) {
            case EMAIL -> "email";
            case PHONE -> "tel";
            default -> null;
        };
    }
}
