package dev.identityemulator.clock;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How instances agree on the time.
 *
 * @param sharedDatabase whether other instances use the same database, so that a clock may be moved by any of them
 */
@ConfigurationProperties("emulator")
record ClockSettings(@DefaultValue("false") boolean sharedDatabase) {}
