package dev.identityemulator.stripe.ephemeralkey;

/**
 * The object that a key opens, as a response names it.
 *
 * @param type the object's kind, with a dot between its parts
 */
record KeyOwner(String id, String type) {

    static final String SESSION = "identity.verification_session";
    static final String CUSTOMER = "customer";
}
