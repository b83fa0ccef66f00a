package dev.identityemulator.platform.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints why the emulator cannot start, in place of a stack trace. */
class RejectedStartAnalyzer extends AbstractFailureAnalyzer<RejectedStartException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RejectedStartException failure) {
        return new FailureAnalysis(String.valueOf(failure.getMessage()), failure.action(), failure);
    }
}
