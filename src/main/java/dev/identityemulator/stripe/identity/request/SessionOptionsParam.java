package dev.identityemulator.stripe.identity.request;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.stripe.identity.check.VerificationOptions;
import dev.identityemulator.stripe.identity.check.VerificationType;
import org.jspecify.annotations.Nullable;

/** The {@code options} parameter; an empty {@code options[document]} unsets all options of the document. */
record SessionOptionsParam(FieldUpdate<VerificationOptions.Document> document) {

    /**
     * The options after a call.
     *
     * @throws ApiException if the type does not have these options
     */
    static VerificationOptions apply(
            @Nullable SessionOptionsParam param, VerificationOptions current, VerificationType type) {
        if (param == null || param.document() instanceof FieldUpdate.Keep) {
            return current;
        }
        if (type != VerificationType.DOCUMENT) {
            if (param.document() instanceof FieldUpdate.Clear) {
                return current;
            }
            throw ParamErrors.notApplicable("options[document]", "unless `type` is `document`");
        }
        var before = current.document() == null ? VerificationOptions.Document.NOTHING : current.document();
        var after = param.document().applyTo(before, before::updatedWith);
        return after == null ? VerificationOptions.NONE : VerificationOptions.ofDocument(after);
    }
}
