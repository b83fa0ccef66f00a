package dev.identityemulator.core.upstream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The words in a text that look like ids or keys: small letters, an underscore, letters and digits. */
final class Tokens {

    /** No id is longer; a longer word is none. */
    static final int LONGEST = 300;

    /** The words that come before the last underscore of a live key, of an ephemeral key, and of a secret that signs webhooks. */
    private static final List<String> KEYS = List.of("sk_live", "rk_live", "pk_live", "ek_live", "ek_test", "whsec");

    private static final String TEST = "_test";

    private static final int SHORTEST_KEY = 4;

    private final byte[] text;
    private final int from;
    private final int until;

    Tokens(byte[] text, int from, int until) {
        this.text = text;
        this.from = from;
        this.until = until;
    }

    /** A word with what stands before its last underscore. */
    record Token(String prefix, String text) {

        /** What tells the kind of resource: ids below {@code /v2} have the mode behind it. */
        String kind() {
            return prefix.endsWith(TEST) ? prefix.substring(0, prefix.length() - TEST.length()) : prefix;
        }
    }

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

    /** The first that is a key or a secret that must not be sent. */
    Optional<String> secretKey() {
        for (int i = from + 1; i < until - SHORTEST_KEY; i++) {
            if (text[i] == '_' && isLetter(text[i - 1]) && end(i) - i > SHORTEST_KEY) {
                var before = text(Math.max(from, i - KEYS.get(0).length()), i);
                var key = KEYS.stream().filter(before::endsWith).findFirst();
                if (key.isPresent()) {
                    return Optional.of(text(i - key.get().length(), end(i)));
                }
            }
        }
        return Optional.empty();
    }

    private int begin(int underscore) {
        int begin = underscore;
        while (begin > from && isLetter(text[begin - 1])) {
            begin--;
        }
        boolean isMode = begin > from + 1 && text(begin - 1, underscore).equals(TEST) && isLetter(text[begin - 2]);
        return isMode ? begin(begin - 1) : begin;
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
