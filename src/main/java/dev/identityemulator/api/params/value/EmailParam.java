package dev.identityemulator.api.params.value;

import dev.identityemulator.api.error.ParamErrors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An email address that mail could reach. */
public final class EmailParam {

    private static final Pattern FORM = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private EmailParam() {}

    /**
     * Checks an address.
     *
     * @throws dev.identityemulator.api.error.ApiException if it does not have the form of one
     */
    public static void check(String param, @Nullable String email) {
        if (email != null && !FORM.matcher(email).matches()) {
            throw ParamErrors.invalidEmail(param, email);
        }
    }
}
