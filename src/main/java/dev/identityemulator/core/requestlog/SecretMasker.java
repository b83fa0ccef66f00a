package dev.identityemulator.core.requestlog;

import java.util.List;

/** Masks whatever lets its holder do something, by its form: keys, client secrets, signing secrets, tokens of links. */
public final class SecretMasker {

    private static final int SHOWN = 4;
    private static final int LEAST_HIDDEN = 8;
    private static final String HIDDEN = "****";

    /** A segment of a URL that is as long as this is no id and no name, but the token of a link. */
    private static final int SHORTEST_TOKEN = 32;

    /**
     * One kind of secret.
     *
     * @param marker what stands before the part that is hidden
     * @param key whether that part may have any printable character, and the marker begins a word
     * @param shortest how long that part is at the least
     */
    private record Kind(String marker, boolean key, int shortest) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("sk_", true, 1),
            new Kind("rk_", true, 1),
            new Kind("pk_", true, 1),
            new Kind("ek_", true, 1),
            new Kind("_secret_", false, 1),
            new Kind("sec_", false, 16),
            new Kind("/", false, SHORTEST_TOKEN));

    private static final List<String> MODES = List.of("test_", "live_");

    private SecretMasker() {}

    /** The text with no secret in it, be it plain text or JSON; of a long one the last four characters are left. */
    public static String mask(String text) {
        var masked = text;
        for (var kind : KINDS) {
            masked = mask(masked, kind);
        }
        return masked;
    }

    private static String mask(String text, Kind kind) {
        int marker = text.indexOf(kind.marker());
        if (marker < 0) {
            return text;
        }
        var masked = new StringBuilder(text.length());
        int copied = 0;
        while (marker >= 0) {
            int begin = afterMode(text, marker + kind.marker().length(), kind);
            int end = end(text, begin, kind);
            boolean secret = end - begin >= kind.shortest() && (!kind.key() || beginsWord(text, marker));
            if (secret) {
                masked.append(text, copied, begin).append(HIDDEN).append(lastOf(text, begin, end));
                copied = end;
            }
            marker = text.indexOf(kind.marker(), Math.max(begin, copied));
        }
        return masked.append(text, copied, text.length()).toString();
    }

    private static int afterMode(String text, int begin, Kind kind) {
        boolean named = kind.key() && MODES.stream().anyMatch(mode -> text.startsWith(mode, begin));
        return named ? begin + MODES.get(0).length() : begin;
    }

    private static int end(String text, int begin, Kind kind) {
        int end = begin;
        while (end < text.length() && (kind.key() ? isOfKey(text, end) : isOfToken(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    /** Keys may have any printable character; a quotation mark ends one, unless JSON escaped it. */
    private static boolean isOfKey(String text, int at) {
        char character = text.charAt(at);
        return character > ' ' && character < 127 && (character != '"' || text.charAt(at - 1) == '\\');
    }

    private static boolean isOfToken(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '-';
    }

    private static boolean beginsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static String lastOf(String text, int begin, int end) {
        boolean hidesEnough = end - begin >= SHOWN + LEAST_HIDDEN;
        var last = hidesEnough ? text.substring(end - SHOWN, end) : "";
        return last.chars().allMatch(Character::isLetterOrDigit) ? last : "";
    }
}
