package dev.identityemulator.core.seed;

import dev.identityemulator.api.params.Params;

/** An entry with the section that applies it. */
record SeededPart<S, P extends Params>(SeedSection<S, P> section, SeedEntry<S, P> entry) {

    void apply(SeededAccount account) {
        section.apply(account, entry);
    }
}
