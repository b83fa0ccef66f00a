package dev.identityemulator.api.account;

/** Implemented by the package that keeps ephemeral keys, which is asked for no other kind of key. */
public interface EphemeralKeyCheck {

    /**
     * Finds what a key opens.
     *
     * @param account the account that the key names, which proves nothing
     * @param key the text of the key
     * @param maskedKey the key as far as it may be shown
     * @return the id of the one object that the key opens
     * @throws dev.identityemulator.api.error.ApiException if the account did not make the key, or it has expired
     */
    String opened(String account, String key, String maskedKey);
}
