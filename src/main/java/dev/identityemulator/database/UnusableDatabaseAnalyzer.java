package dev.identityemulator.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the refusal of a database in the place of a stack trace. */
class UnusableDatabaseAnalyzer extends AbstractFailureAnalyzer<UnusableDatabaseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableDatabaseException refusal) {
        return new FailureAnalysis(String.valueOf(refusal.getMessage()), refusal.action(), refusal);
    }
}
