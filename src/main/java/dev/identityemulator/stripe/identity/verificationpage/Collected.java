package dev.identityemulator.stripe.identity.verificationpage;

import dev.identityemulator.stripe.identity.check.Address;
import dev.identityemulator.stripe.identity.check.IdNumberType;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a user has given so far. Data accumulate: each request adds some.
 *
 * @param front the file with the front of the document
 * @param passport whether the front is a passport's, which has no back
 * @param phoneConfirmed whether the user typed the code that was sent to the phone
 * @param phoneGivenUp whether the user goes on without a phone
 */
record Collected(
        boolean consent,
        @Nullable String front,
        boolean passport,
        @Nullable String back,
        @Nullable String face,
        @Nullable IdNumber idNumber,
        @Nullable LocalDate dob,
        @Nullable Name name,
        @Nullable Address address,
        @Nullable String phone,
        boolean phoneConfirmed,
        boolean phoneGivenUp) {

    static final Collected NOTHING =
            new Collected(false, null, false, null, null, null, null, null, null, null, false, false);

    /** An id number with its type. */
    record IdNumber(IdNumberType type, String value) {}

    /** A first and a last name. */
    record Name(String first, String last) {}

    /** Whether this is no longer missing. */
    boolean has(Requirement requirement) {
        return switch (requirement) {
            case BIOMETRIC_CONSENT -> consent;
            case ID_DOCUMENT_FRONT -> front != null;
            case ID_DOCUMENT_BACK -> back != null || passport;
            case FACE -> face != null;
            case ID_NUMBER -> idNumber != null;
            case DOB -> dob != null;
            case NAME -> name != null;
            case ADDRESS -> address != null;
            case PHONE_NUMBER -> phone != null || phoneGivenUp;
            case PHONE_OTP -> phoneConfirmed;
        };
    }

    /** Whether there is a phone number without the code that was sent to it. */
    boolean awaitsCode() {
        return phone != null && !phoneConfirmed;
    }

    /** The same without what these requirements ask for. */
    Collected without(Set<Requirement> cleared) {
        return new Collected(
                consent && !cleared.contains(Requirement.BIOMETRIC_CONSENT),
                cleared.contains(Requirement.ID_DOCUMENT_FRONT) ? null : front,
                passport && !cleared.contains(Requirement.ID_DOCUMENT_FRONT),
                cleared.contains(Requirement.ID_DOCUMENT_BACK) ? null : back,
                cleared.contains(Requirement.FACE) ? null : face,
                cleared.contains(Requirement.ID_NUMBER) ? null : idNumber,
                cleared.contains(Requirement.DOB) ? null : dob,
                cleared.contains(Requirement.NAME) ? null : name,
                cleared.contains(Requirement.ADDRESS) ? null : address,
                cleared.contains(Requirement.PHONE_NUMBER) ? null : phone,
                phoneConfirmed
                        && !cleared.contains(Requirement.PHONE_OTP)
                        && !cleared.contains(Requirement.PHONE_NUMBER),
                phoneGivenUp && !cleared.contains(Requirement.PHONE_NUMBER));
    }

    /** The same with whatever the other one has. A new phone number is to be confirmed again. */
    Collected with(Collected more) {
        boolean samePhone = more.phone == null || more.phone.equals(phone);
        return new Collected(
                consent || more.consent,
                more.front == null ? front : more.front,
                more.front == null ? passport : more.passport,
                more.back == null ? back : more.back,
                more.face == null ? face : more.face,
                more.idNumber == null ? idNumber : more.idNumber,
                more.dob == null ? dob : more.dob,
                more.name == null ? name : more.name,
                more.address == null ? address : more.address,
                more.phone == null ? phone : more.phone,
                more.phoneConfirmed || (phoneConfirmed && samePhone),
                more.phoneGivenUp || (phoneGivenUp && more.phone == null));
    }

    /** The same after the user gave up on the phone. */
    Collected withoutPhone() {
        return new Collected(consent, front, passport, back, face, idNumber, dob, name, address, null, false, true);
    }
}
