package dev.identityemulator.api.error;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where hints stand.
 *
 * @param hints in a header alone, or also at the end of the message of an error
 */
@ConfigurationProperties("emulator")
record HintSettings(@DefaultValue("header") Place hints) {

    /** A place for a hint. */
    enum Place {
        HEADER,
        MESSAGE
    }

    /** The message of an error, with the hint if it is to stand there. */
    String message(String message, @Nullable String hint) {
        return hints == Place.HEADER || hint == null ? message : message + " (Emulator: " + hint + ")";
    }
}
