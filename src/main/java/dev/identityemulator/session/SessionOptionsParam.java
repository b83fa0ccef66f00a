package dev.identityemulator.session;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.Change;
import dev.identityemulator.report.VerificationOptions;
import org.jspecify.annotations.Nullable;

/** The {@code options} parameter; an empty {@code options[document]} unsets all options of the document. */
record SessionOptionsParam(Change<VerificationOptions.Document> document) {

    /** The options after a call; throws the refusal of options that the type does not have. */
    static VerificationOptions apply(
            @Nullable SessionOptionsParam param, VerificationOptions current, VerificationType type) {
        if (param == null || param.document() instanceof Change.Keep) {
            return current;
        }
        if (type != VerificationType.DOCUMENT) {
            if (param.document() instanceof Change.Clear) {
                return current;
            }
            throw ParamErrors.notApplicable("options[document]", "unless `type` is `document`");
        }
        var before = current.document() == null ? VerificationOptions.Document.NOTHING : current.document();
        var after = param.document().applyTo(before, before::updatedWith);
        return after == null ? VerificationOptions.NONE : VerificationOptions.ofDocument(after);
    }
}
