package dev.identityemulator.core.personaldata;

import java.util.List;

/** Implemented by a package that keeps copies of accounts, which a redaction has to reach. */
public interface PersonalDataCopies {

    /**
     * The names that copies of this account have in the place of the account. Until the caller's transaction ends, no other copy is
     * made, and none takes the account's place.
     */
    List<String> namesOf(String account);
}
