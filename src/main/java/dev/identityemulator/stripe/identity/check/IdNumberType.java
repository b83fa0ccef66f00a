package dev.identityemulator.stripe.identity.check;

/** The types of id numbers. */
public enum IdNumberType {
    BR_CPF,
    SG_NRIC,
    US_SSN
}
