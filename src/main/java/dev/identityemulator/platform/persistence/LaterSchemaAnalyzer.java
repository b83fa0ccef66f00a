package dev.identityemulator.platform.persistence;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells in a few lines that the data have steps of a schema that this version does not know. */
class LaterSchemaAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException failure) {
        return new FailureAnalysis(
                "The data were made by a later version of the emulator, or their schema was changed: this version does not"
                        + " know all steps in flyway_schema_history.",
                "Start that version again, or use other data. No data were changed.",
                failure);
    }
}
