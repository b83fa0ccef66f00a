package dev.identityemulator.stripe.file.owner;

/** Implemented by the package whose objects own the files that mobile apps upload. */
public interface FileOwners {

    /**
     * Requires an object that takes files, in the transaction that stores one.
     *
     * @throws dev.identityemulator.api.error.ApiException if the account has no such object, or it takes none any more
     */
    void requireOpen(String account, String id, String param);
}
