package dev.identityemulator.api.account;

/** Implemented by every package that keeps rows of an account. */
public interface AccountData {

    /** Deletes everything that the package keeps of the account. */
    void deleteAll(String account);
}
