package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.stripe.identity.check.Check;
import dev.identityemulator.stripe.identity.check.DocumentType;
import dev.identityemulator.stripe.identity.check.VerificationOptions;
import dev.identityemulator.stripe.identity.link.LinkedSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first page shows: which checks the user will go through.
 *
 * @param types the accepted types of documents
 * @param email the address to verify, or null if the user enters one
 */
record ConsentModel(
        @Nullable String parent,
        boolean document,
        List<String> types,
        boolean live,
        boolean selfie,
        boolean idNumber,
        boolean emailChecked,
        @Nullable String email,
        boolean phoneChecked,
        @Nullable String phone) {

    static ConsentModel of(LinkedSession session, @Nullable String parent) {
        var checks = session.checks();
        var options = session.options().document();
        var document = options == null ? VerificationOptions.Document.NOTHING : options;
        var details = session.providedDetails();
        return new ConsentModel(
                parent,
                checks.contains(Check.DOCUMENT),
                types(document),
                Boolean.TRUE.equals(document.requireLiveCapture()),
                checks.contains(Check.SELFIE),
                checks.contains(Check.ID_NUMBER),
                checks.contains(Check.EMAIL),
                details == null ? null : details.email(),
                checks.contains(Check.PHONE),
                details == null ? null : details.phone());
    }

    private static List<String> types(VerificationOptions.Document document) {
        var types = document.allowedTypes();
        return types == null
                ? List.of()
                : types.stream().distinct().map(ConsentModel::name).toList();
    }

    private static String name(DocumentType type) {
        return switch (type) {
            case DRIVING_LICENSE -> "driving license";
            case ID_CARD -> "ID card";
            case PASSPORT -> "passport";
        };
    }
}
