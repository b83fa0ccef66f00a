package dev.identityemulator.api.account;

/** Implemented by a feature that gives an account something to begin with. */
public interface AccountBeginning {

    /** Gives it that, in the transaction that has emptied the account. */
    void begin(String account);
}
