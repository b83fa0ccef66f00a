package dev.identityemulator.fault;

import java.util.Locale;

/** When a connection is dropped. */
enum Drop {
    /** Nothing was done. */
    BEFORE,
    /** The work is done and committed; only its answer is missing. */
    AFTER;

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
