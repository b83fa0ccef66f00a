package dev.identityemulator.core.seed;

import dev.identityemulator.api.error.ApiException;

/** What turns out to be wrong with an entry only when it is applied. */
public final class SeedErrors {

    private SeedErrors() {}

    /** The account has something with the id that was chosen, from before it was given a seed. */
    public static ApiException idTaken() {
        return wrong("id", "is taken: the account has something with this id already");
    }

    /** A field contradicts another one, or the account's time. */
    public static ApiException wrong(String param, String sentence) {
        return ApiException.status(400, sentence).param(param).build();
    }
}
