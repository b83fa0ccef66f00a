package dev.identityemulator.stripe.identity.verificationpage;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.resource.Personal;
import org.jspecify.annotations.Nullable;

/**
 * The data that a mobile app sends, in the SDKs' names. What else stands among them is ignored: each generation adds data of
 * the camera. A text may be empty, as a form's field is.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CollectedData(
        @Nullable AddressData address,
        @Nullable Boolean biometricConsent,
        @Nullable DateData dob,
        @Nullable FaceData face,
        @Nullable DocumentSide idDocumentBack,
        @Nullable DocumentSide idDocumentFront,
        @Nullable IdNumberData idNumber,
        @Nullable NameData name,
        @Nullable PhoneData phone,
        @Personal FieldUpdate<String> phoneOtp) {

    /** The images of one side of a document, and how likely a camera found it to be which. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DocumentSide(
            @Nullable String backScore,
            @Nullable String frontCardScore,
            @Nullable String highResImage,
            @Nullable String invalidScore,
            @Nullable String lowResImage,
            @Nullable String passportScore) {}

    /** The images of a face. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record FaceData(
            @Nullable String bestHighResImage,
            @Nullable String bestLowResImage,
            @Nullable String firstHighResImage,
            @Nullable String firstLowResImage,
            @Nullable String lastHighResImage,
            @Nullable String lastLowResImage) {}

    /** A number, or the part of it that suffices in its country. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record IdNumberData(
            FieldUpdate<String> country,
            @Personal FieldUpdate<String> partialValue,
            @Personal FieldUpdate<String> value) {}

    /** A date as it was typed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DateData(
            @Personal FieldUpdate<String> day,
            @Personal FieldUpdate<String> month,
            @Personal FieldUpdate<String> year) {}

    /** A name as it was typed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record NameData(
            @Personal FieldUpdate<String> firstName,
            @Personal FieldUpdate<String> lastName) {}

    /** An address as it was typed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record AddressData(
            @Personal FieldUpdate<String> city,
            FieldUpdate<String> country,
            @Personal FieldUpdate<String> line1,
            @Personal FieldUpdate<String> line2,
            @Personal FieldUpdate<String> postalCode,
            @Personal FieldUpdate<String> state) {}

    /** A phone number as it was typed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PhoneData(FieldUpdate<String> country, @Personal FieldUpdate<String> phoneNumber) {}
}
