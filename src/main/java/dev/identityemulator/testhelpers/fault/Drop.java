package dev.identityemulator.testhelpers.fault;

import java.util.Locale;

/** The time at which a connection is dropped. */
enum Drop {
    /** Before the work. */
    BEFORE,
    /** After the commit of the work; only its response is missing. */
    AFTER;

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
