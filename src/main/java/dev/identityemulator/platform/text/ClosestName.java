package dev.identityemulator.platform.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Guesses which name was meant where an unknown one was sent. */
public final class ClosestName {

    /** No name is longer, and comparing longer texts takes long. */
    private static final int MOST_COMPARED = 100;

    private ClosestName() {}

    /** The name that differs in the fewest letters, if they are few for its length. */
    public static Optional<String> to(String sent, Collection<?> names) {
        return names.stream()
                .map(String::valueOf)
                .filter(name -> isLike(sent, name))
                .min(Comparator.comparingInt(name -> distance(sent, name)));
    }

    /** The names that share at least half of their letters with the one sent, the closest first. */
    public static List<String> several(String sent, Collection<String> names, int most) {
        var beginning = sent.substring(0, Math.min(sent.length(), MOST_COMPARED));
        var distances = names.stream().collect(Collectors.toMap(name -> name, name -> distance(beginning, name)));
        return names.stream()
                .filter(name -> Objects.requireNonNull(distances.get(name)) <= name.length() / 2)
                .sorted(Comparator.comparing(distances::get))
                .limit(most)
                .toList();
    }

    /** Whether the names differ in so few letters that one may be a slip for the other. */
    public static boolean isLike(String sent, String name) {
        return Math.abs(sent.length() - name.length()) <= slips(name) && distance(sent, name) <= slips(name);
    }

    private static int slips(String name) {
        return 1 + name.length() / 4;
    }

    /** The number of letters to add, remove or replace (the Levenshtein distance). */
    public static int distance(String one, String other) {
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
