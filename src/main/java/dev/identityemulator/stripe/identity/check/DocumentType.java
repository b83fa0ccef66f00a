package dev.identityemulator.stripe.identity.check;

/** The kinds of documents that can be verified. */
public enum DocumentType {
    DRIVING_LICENSE,
    ID_CARD,
    PASSPORT
}
