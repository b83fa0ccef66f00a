package dev.identityemulator.core.requestlog;

import java.nio.charset.StandardCharsets;

/** The JSON text of a response; a list that is too long keeps the items that fit, with a mark that it was cut. */
final class ResponseText {

    /** The longest response that is kept whole, in bytes. */
    static final int MOST_BYTES = 64 * 1024;

    private static final String LIST_BEGINNING = "{\n  \"object\": \"list\",";
    private static final String ITEM_END = "\n    },\n    {\n";

    private ResponseText() {}

    /** The text of a response of this length, whose first bytes were kept. */
    static String of(byte[] kept, long length) {
        var text = new String(kept, StandardCharsets.UTF_8);
        if (length <= kept.length) {
            return text;
        }
        int end = text.startsWith(LIST_BEGINNING) ? text.lastIndexOf(ITEM_END) : -1;
        return end < 0 ? "{\"truncated\":true}" : text.substring(0, end) + "\n    }\n  ],\n  \"truncated\": true\n}\n";
    }
}
