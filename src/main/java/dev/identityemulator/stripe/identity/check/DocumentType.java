package dev.identityemulator.stripe.identity.check;

/** The types of documents. */
public enum DocumentType {
    DRIVING_LICENSE,
    ID_CARD,
    PASSPORT
}
