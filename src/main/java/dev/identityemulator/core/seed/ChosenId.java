package dev.identityemulator.core.seed;

import org.jspecify.annotations.Nullable;

/** The rule of ids that a seed chooses: they have the form of all others, as logs and redactions find ids by it. */
public final class ChosenId {

    private ChosenId() {}

    /** Notes a mistake if an id is not its prefix with so many letters and digits behind it; the mistake tells one that is. */
    public static void check(SeedEntry<?, ?> entry, String prefix, int length, @Nullable String id) {
        if (id == null || id.matches(prefix + "_[0-9A-Za-z]{" + length + "}")) {
            return;
        }
        var letters = id.replaceFirst("^" + prefix + "_", "").replaceAll("[^0-9A-Za-z]", "");
        var padded = (letters + "0".repeat(length)).substring(0, length);
        entry.mistake(
                "id",
                "\"" + Sentences.shown(id) + "\" is not " + prefix + "_ with " + length
                        + " letters and digits behind it; write one such as " + prefix + "_" + padded);
    }
}
