package dev.identityemulator.core.upstream;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Reads characters that are escaped as in a form or in JSON, {@code %5F} and a backslash with {@code u005F}; others stay as they are. */
final class Escapes {

    private static final int HEXADECIMAL = 16;
    private static final int IN_A_FORM = "%5F".length();
    private static final int IN_JSON = "\\u005F".length();
    private static final int ESCAPED_BACKSLASH = 2;

    private Escapes() {}

    /** Whether there may be any in these bytes. */
    static boolean maybeIn(byte[] text, int from, int until) {
        for (int i = from; i < until; i++) {
            if (text[i] == '%' || text[i] == '\\') {
                return true;
            }
        }
        return false;
    }

    /** The text without escapes. */
    static String decoded(String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return new String(decoded(bytes, 0, bytes.length), StandardCharsets.ISO_8859_1);
    }

    /** These bytes without escapes. */
    static byte[] decoded(byte[] text, int from, int until) {
        var plain = new ByteArrayOutputStream(until - from);
        int next = from;
        while (next < until) {
            int length = length(text, next, until);
            if (length > ESCAPED_BACKSLASH) {
                plain.write(hexadecimal(text, next + length - 2));
            } else {
                plain.write(text, next, length);
            }
            next += length;
        }
        return plain.toByteArray();
    }

    /** How many bytes stand for the character here. An escaped backslash is two, so that none is taken for the beginning of an escape. */
    private static int length(byte[] text, int at, int until) {
        if (text[at] == '%' && at + IN_A_FORM <= until && hexadecimal(text, at + 1) >= 0) {
            return IN_A_FORM;
        }
        if (text[at] != '\\' || at + 1 == until) {
            return 1;
        }
        if (text[at + 1] == '\\') {
            return ESCAPED_BACKSLASH;
        }
        boolean isInJson = at + IN_JSON <= until
                && text[at + 1] == 'u'
                && text[at + 2] == '0'
                && text[at + 3] == '0'
                && hexadecimal(text, at + 4) >= 0;
        return isInJson ? IN_JSON : 1;
    }

    /** The number that two digits make; below zero if they are none. */
    private static int hexadecimal(byte[] text, int at) {
        int high = Character.digit(text[at], HEXADECIMAL);
        int low = Character.digit(text[at + 1], HEXADECIMAL);
        return high < 0 || low < 0 ? -1 : high * HEXADECIMAL + low;
    }
}
