package dev.identityemulator.api.params;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which name was meant by one that does not exist. */
final class ClosestName {

    private ClosestName() {}

    /** The name that takes the fewest changes of a letter, if these are few for its length. */
    static Optional<String> to(String sent, Collection<?> names) {
        return names.stream()
                .map(String::valueOf)
                .filter(name -> distance(sent, name) <= 1 + name.length() / 4)
                .min(Comparator.comparingInt(name -> distance(sent, name)));
    }

    /** How many letters have to be added, taken away or replaced (Levenshtein's distance). */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int i = 0; i < above.length; i++) {
            above[i] = i;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
