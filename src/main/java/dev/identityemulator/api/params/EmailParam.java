package dev.identityemulator.api.params;

import dev.identityemulator.api.error.ParamErrors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An email address, of the form that mail could reach. */
public final class EmailParam {

    private static final Pattern FORM = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private EmailParam() {}

    /** Throws the error of a text that is no address. */
    public static void check(String param, @Nullable String email) {
        if (email != null && !FORM.matcher(email).matches()) {
            throw ParamErrors.invalidEmail(param, email);
        }
    }
}
