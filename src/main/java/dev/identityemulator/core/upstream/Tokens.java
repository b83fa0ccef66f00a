package dev.identityemulator.core.upstream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The words in a text that look like ids or keys: small letters, an underscore, letters and digits. */
final class Tokens {

    /** No id is longer; a longer word is none. */
    static final int LONGEST = 300;

    /** The words that come before the last underscore of a live key, or of a key of the emulator's own. */
    private static final List<String> KEYS = List.of("sk_live", "rk_live", "pk_live", "ek_live", "ek_test");

    private static final int SHORTEST_KEY = 4;

    private final byte[] text;
    private final int from;
    private final int until;

    Tokens(byte[] text, int from, int until) {
        this.text = text;
        this.from = from;
        this.until = until;
    }

    /** A word with what stands before its underscore. */
    record Token(String prefix, String text) {}

    /** All of them, in their order. */
    Stream<Token> stream() {
        var found = new ArrayList<Token>();
        for (int i = from + 1; i < until - 1; i++) {
            if (text[i] == '_' && isLetter(text[i - 1]) && isWord(text[i + 1])) {
                int begin = begin(i);
                int end = end(i);
                if (end - begin <= LONGEST) {
                    found.add(new Token(text(begin, i), text(begin, end)));
                }
            }
        }
        return found.stream();
    }

    /** Whether one is a key that must not be sent. */
    boolean haveSecretKey() {
        for (int i = from + 1; i < until - SHORTEST_KEY; i++) {
            if (text[i] == '_' && (text[i - 1] == 'e' || text[i - 1] == 't') && end(i) - i > SHORTEST_KEY) {
                var before = text(Math.max(from, i - KEYS.get(0).length()), i);
                if (KEYS.contains(before)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int begin(int underscore) {
        int begin = underscore;
        while (begin > from && isLetter(text[begin - 1])) {
            begin--;
        }
        return begin;
    }

    private int end(int underscore) {
        int end = underscore + 1;
        while (end < until && isWord(text[end])) {
            end++;
        }
        return end;
    }

    private String text(int begin, int end) {
        return new String(text, begin, end - begin, StandardCharsets.ISO_8859_1);
    }

    private static boolean isLetter(byte character) {
        return character >= 'a' && character <= 'z';
    }

    private static boolean isWord(byte character) {
        return isLetter(character) || (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9');
    }
}
