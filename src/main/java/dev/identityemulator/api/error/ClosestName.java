package dev.identityemulator.api.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which name was meant by one that does not exist. */
public final class ClosestName {

    private ClosestName() {}

    /** The name that takes the fewest changes of a letter, if these are few for its length. */
    public static Optional<String> to(String sent, Collection<?> names) {
        return names.stream()
                .map(String::valueOf)
                .filter(name -> isLike(sent, name))
                .min(Comparator.comparingInt(name -> distance(sent, name)));
    }

    /** Whether it takes so few that this may be a slip. */
    static boolean isLike(String sent, String name) {
        return Math.abs(sent.length() - name.length()) <= slips(name) && distance(sent, name) <= slips(name);
    }

    private static int slips(String name) {
        return 1 + name.length() / 4;
    }

    /** How many letters have to be added, taken away or replaced (Levenshtein's distance). */
    static int distance(String one, String other) {
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
