package dev.identityemulator.stripe.identity.verificationpage;

/** What a page can ask for. An SDK that meets any other name shows nothing at all. */
enum Requirement {
    BIOMETRIC_CONSENT,
    ID_DOCUMENT_FRONT,
    ID_DOCUMENT_BACK,
    FACE,
    ID_NUMBER,
    DOB,
    NAME,
    ADDRESS,
    PHONE_NUMBER,
    PHONE_OTP
}
