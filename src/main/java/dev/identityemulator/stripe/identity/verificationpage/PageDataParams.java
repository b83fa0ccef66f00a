package dev.identityemulator.stripe.identity.verificationpage;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.identityemulator.api.params.Params;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a mobile app collected since its last request, and what it wants forgotten. */
record PageDataParams(
        @Nullable ClearData clearData, @Nullable CollectedData collectedData) implements Params {

    /** The marks of what is to be forgotten; SDKs send one for all that the user has not given yet. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ClearData(
            @Nullable Boolean address,
            @Nullable Boolean biometricConsent,
            @Nullable Boolean dob,
            @Nullable Boolean face,
            @Nullable Boolean idDocumentBack,
            @Nullable Boolean idDocumentFront,
            @Nullable Boolean idNumber,
            @Nullable Boolean name,
            @Nullable Boolean phone,
            @Nullable Boolean phoneNumber,
            @Nullable Boolean phoneOtp) {

        Set<Requirement> requirements() {
            var cleared = EnumSet.noneOf(Requirement.class);
            var marks = Map.of(
                    Requirement.ADDRESS, isTrue(address),
                    Requirement.BIOMETRIC_CONSENT, isTrue(biometricConsent),
                    Requirement.DOB, isTrue(dob),
                    Requirement.FACE, isTrue(face),
                    Requirement.ID_DOCUMENT_BACK, isTrue(idDocumentBack),
                    Requirement.ID_DOCUMENT_FRONT, isTrue(idDocumentFront),
                    Requirement.ID_NUMBER, isTrue(idNumber),
                    Requirement.NAME, isTrue(name),
                    Requirement.PHONE_NUMBER, isTrue(phone) || isTrue(phoneNumber),
                    Requirement.PHONE_OTP, isTrue(phoneOtp));
            marks.forEach((requirement, marked) -> {
                if (marked) {
                    cleared.add(requirement);
                }
            });
            return cleared;
        }

        private static boolean isTrue(@Nullable Boolean mark) {
            return Boolean.TRUE.equals(mark);
        }
    }

    Set<Requirement> cleared() {
        return clearData == null ? Set.of() : clearData.requirements();
    }

    /** Whether the user does not consent to be verified. */
    boolean declined() {
        return collectedData != null && Boolean.FALSE.equals(collectedData.biometricConsent());
    }
}
