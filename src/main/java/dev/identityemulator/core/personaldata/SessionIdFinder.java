package dev.identityemulator.core.personaldata;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the sessions that a text tells of, by their ids: alone, in a client secret, or deep inside of JSON. */
public final class SessionIdFinder {

    private static final String SESSION = "vs_";
    private static final int LENGTH = SESSION.length() + 24;

    private SessionIdFinder() {}

    /** The ids in these texts, each once. */
    public static Set<String> in(@Nullable String... texts) {
        var found = new LinkedHashSet<String>();
        for (var text : texts) {
            if (text != null) {
                find(text, found);
            }
        }
        return found;
    }

    private static void find(String text, Set<String> found) {
        int begin = text.indexOf(SESSION);
        while (begin >= 0) {
            int end = begin + SESSION.length();
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (end - begin == LENGTH) {
                found.add(text.substring(begin, end));
            }
            begin = text.indexOf(SESSION, end);
        }
    }
}
