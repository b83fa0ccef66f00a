package dev.identityemulator.api.account;

/** Every room that keeps rows of an account can empty them. */
public interface AccountData {

    /** Deletes all that this room keeps of the account. */
    void deleteAll(String account);
}
