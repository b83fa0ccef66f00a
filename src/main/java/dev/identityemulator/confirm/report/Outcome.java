package dev.identityemulator.confirm.report;

import java.util.Locale;

/** What came of a scenario, or of one of its steps. */
public enum Outcome {
    SAME,
    DIFFERENT,
    /** It was not meant to run here: it needs a person, or something that the account does not have. */
    SKIPPED,
    /** It could not be run to its end. */
    FAILED;

    /** The word in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
