package dev.identityemulator.core.seed;

import dev.identityemulator.platform.startup.RejectedStartException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is wrong with seed files: one mistake for each place, all of which end the start together. */
final class SeedMistakes {

    /** More than anybody reads at once. */
    private static final int MOST_SHOWN = 100;

    private final Map<String, String> byPlace = new LinkedHashMap<>();

    /** Notes a mistake, unless the same field has one. */
    void add(String file, int line, int column, String path, String sentence) {
        var place = file + ":" + line + ":" + column + ": ";
        byPlace.putIfAbsent(file + " " + path, place + (path.isEmpty() ? "" : path + ": ") + sentence);
    }

    /** The first one, if there are any. */
    Optional<String> first() {
        return byPlace.values().stream().findFirst();
    }

    void clear() {
        byPlace.clear();
    }

    /**
     * Ends the start if there are any.
     *
     * @throws RejectedStartException with all of them
     */
    void throwAny() {
        if (byPlace.isEmpty()) {
            return;
        }
        var lines = byPlace.values().stream().limit(MOST_SHOWN).collect(Collectors.joining("\n"));
        int more = byPlace.size() - MOST_SHOWN;
        throw new RejectedStartException(
                "The seed cannot be used:\n" + lines + (more > 0 ? "\nand " + more + " more mistakes" : ""),
                "Correct the file, or start without emulator.seed. Nothing was applied.");
    }
}
