package dev.identityemulator.stripe.identity.verificationpage.screen;

import dev.identityemulator.stripe.identity.check.DocumentType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The choice of a document. */
public record DocumentSelect(
        @Nullable String body, String buttonText, Map<String, String> idDocumentTypeAllowlist, String title) {

    private static final List<DocumentType> SHOWN =
            List.of(DocumentType.PASSPORT, DocumentType.DRIVING_LICENSE, DocumentType.ID_CARD);

    /** The choice among these types, or among all if there are none. */
    public static DocumentSelect of(@Nullable List<DocumentType> allowed) {
        var names = new LinkedHashMap<String, String>();
        for (var type : SHOWN) {
            if (allowed == null || allowed.isEmpty() || allowed.contains(type)) {
                names.put(type.name().toLowerCase(Locale.ROOT), name(type));
            }
        }
        return new DocumentSelect(null, "Next", names, "Which document do you have?");
    }

    private static String name(DocumentType type) {
        return switch (type) {
            case PASSPORT -> "Passport";
            case DRIVING_LICENSE -> "Driving license";
            case ID_CARD -> "Identity card";
        };
    }
}
