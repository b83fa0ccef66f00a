package dev.identityemulator.stripe.identity.verificationpage;

import dev.identityemulator.stripe.identity.check.DocumentType;
import dev.identityemulator.stripe.identity.check.VerificationOptions;
import dev.identityemulator.stripe.identity.check.VerificationType;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import java.util.ArrayList;
import java.util.List;

/**
 * What a session asks its user for.
 *
 * @param document whether it asks for a document, and so for no name and birth date
 * @param passport whether only a passport will do, which has no back
 * @param face whether it asks for a selfie
 * @param idNumber whether it asks for an id number
 * @param phone whether it asks for a phone number
 * @param email whether it asks for an email address, which no SDK can collect
 */
record Requirements(boolean document, boolean passport, boolean face, boolean idNumber, boolean phone, boolean email) {

    static Requirements of(VerificationSession session) {
        var type = session.request().type();
        var options = session.request().options();
        boolean asked = type == VerificationType.DOCUMENT || options.document() != null;
        var document = options.document() == null ? VerificationOptions.Document.NOTHING : options.document();
        return new Requirements(
                asked,
                asked && List.of(DocumentType.PASSPORT).equals(document.allowedTypes()),
                asked && Boolean.TRUE.equals(document.requireMatchingSelfie()),
                type == VerificationType.ID_NUMBER
                        || options.idNumber() != null
                        || Boolean.TRUE.equals(document.requireIdNumber()),
                options.phone() != null && options.phone().requireVerification(),
                options.email() != null && options.email().requireVerification());
    }

    /** Everything that is missing at the start, in the order of the screens. */
    List<Requirement> atFirst() {
        var all = new ArrayList<Requirement>();
        if (document) {
            all.add(Requirement.BIOMETRIC_CONSENT);
            all.add(Requirement.ID_DOCUMENT_FRONT);
        }
        addIf(document && !passport, Requirement.ID_DOCUMENT_BACK, all);
        addIf(face, Requirement.FACE, all);
        addIf(!document && (idNumber || phone), Requirement.DOB, all);
        addIf(idNumber, Requirement.ID_NUMBER, all);
        addIf(!document && (idNumber || phone), Requirement.NAME, all);
        addIf(phone, Requirement.PHONE_NUMBER, all);
        return all;
    }

    /** What is missing after this was collected. A phone number is followed by the code that was sent to it. */
    List<Requirement> missing(Collected collected) {
        var missing = new ArrayList<>(atFirst());
        missing.removeIf(collected::has);
        addIf(collected.awaitsCode(), Requirement.PHONE_OTP, missing);
        return missing;
    }

    private static void addIf(boolean condition, Requirement requirement, List<Requirement> all) {
        if (condition) {
            all.add(requirement);
        }
    }
}
