package dev.identityemulator.api.params;

import dev.identityemulator.api.error.UploadErrors;
import dev.identityemulator.api.form.UploadedFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a parameter that is a file, neither empty nor too large. */
final class FileParam extends ValueDeserializer<UploadedFile> {

    @Override
    public @Nullable UploadedFile deserialize(JsonParser parser, DeserializationContext context) {
        var name = ParamName.at(parser);
        var problems = ParamProblems.of(context);
        if (parser.currentToken() != JsonToken.VALUE_EMBEDDED_OBJECT
                || !(parser.getEmbeddedObject() instanceof UploadedFile file)) {
            problems.add(UploadErrors.notAFile(name));
            parser.skipChildren();
            return null;
        }
        if (file.content().length == 0) {
            problems.add(UploadErrors.empty(name));
        }
        if (file.content().length > UploadedFile.MOST_BYTES) {
            problems.add(UploadErrors.tooLarge(name, file.content().length, UploadedFile.MOST_BYTES));
        }
        return file;
    }
}
