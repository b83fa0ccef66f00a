package dev.identityemulator.isolation;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Names of resources: finds them in texts, and makes some that do not exist. */
final class Names {

    private static final Pattern NAME = Pattern.compile("[A-Za-z]+_(?=[A-Za-z_]*\\d)[0-9A-Za-z_]{12,}");
    private static final int CHANGED = 10;

    private Names() {}

    /** All ids, secrets and tokens in a text. */
    static Set<String> in(String text) {
        var names = new TreeSet<String>();
        var found = NAME.matcher(text);
        while (found.find()) {
            names.add(found.group());
        }
        return names;
    }

    /** A name of the same form and length that no resource has. */
    static String another(String name) {
        int kept = name.length() - Math.min(CHANGED, name.length() / 2);
        var changed = new StringBuilder(name.substring(0, kept));
        name.substring(kept).chars().forEach(character -> changed.append(next((char) character)));
        return changed.toString();
    }

    private static char next(char character) {
        return switch (character) {
            case '9' -> '0';
            case 'z' -> 'a';
            case 'Z' -> 'A';
            default -> Character.isLetterOrDigit(character) ? (char) (character + 1) : character;
        };
    }
}
