package dev.identityemulator.stripe.identity.check;

/** The kinds of id numbers that can be verified. */
public enum IdNumberType {
    BR_CPF,
    SG_NRIC,
    US_SSN
}
