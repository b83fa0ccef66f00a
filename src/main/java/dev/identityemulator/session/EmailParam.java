package dev.identityemulator.session;

import dev.identityemulator.api.error.ParamErrors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses an email address that no mail could reach. */
final class EmailParam {

    private static final Pattern FORM = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private EmailParam() {}

    static void check(@Nullable ProvidedDetails details) {
        var email = details == null ? null : details.email();
        if (email != null && !FORM.matcher(email).matches()) {
            throw ParamErrors.invalidEmail("provided_details[email]", email);
        }
    }
}
