package dev.identityemulator.core.seed;

import dev.identityemulator.api.error.ApiException;

/**
 * One thing that a seed gives an account.
 *
 * @param place where it stands
 * @param fields what only a seed says of it
 * @param params the parameters of the call that would make it
 */
public record SeedEntry<S, P>(SeedPlace place, S fields, P params) {

    /** Notes that a field of it is wrong; the sentence follows the name of the field. */
    public void mistake(String param, String sentence) {
        place.mistake(param, sentence);
    }

    /** Notes an error of its parameters. */
    public void mistake(ApiException error) {
        place.mistake(error);
    }
}
