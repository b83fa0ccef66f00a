package dev.identityemulator.confirm.run;

import dev.identityemulator.confirm.report.Outcome;

/** A scenario cannot go on, for a reason that its result tells. */
class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    private StoppedException(Outcome outcome, String reason) {
        super(reason);
        this.outcome = outcome;
    }

    static StoppedException skipped(String reason) {
        return new StoppedException(Outcome.SKIPPED, reason);
    }

    static StoppedException failed(String reason) {
        return new StoppedException(Outcome.FAILED, reason);
    }

    Outcome outcome() {
        return outcome;
    }
}
