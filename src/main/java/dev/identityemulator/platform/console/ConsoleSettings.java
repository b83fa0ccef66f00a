package dev.identityemulator.platform.console;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the terminal shows.
 *
 * @param console a line for each thing that happens, for each that fails, or none
 */
@ConfigurationProperties("emulator")
record ConsoleSettings(@DefaultValue("requests") Shown console) {

    /** How much is shown. */
    enum Shown {
        REQUESTS,
        ERRORS,
        NONE
    }

    boolean show(Severity severity) {
        return console == Shown.REQUESTS || (console == Shown.ERRORS && severity != Severity.NORMAL);
    }
}
