package dev.identityemulator.testhelpers.fault;

import java.util.Locale;

/** When a connection is dropped. */
enum Drop {
    /** Nothing was done. */
    BEFORE,
    /** The work is done and committed; only its response is missing. */
    AFTER;

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
