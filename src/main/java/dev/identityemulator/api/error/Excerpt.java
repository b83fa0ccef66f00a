package dev.identityemulator.api.error;

/** What a sentence quotes of a text that a caller sent: all of it, or the beginning of a very long one. */
final class Excerpt {

    private static final int MOST = 500;

    private Excerpt() {}

    static String of(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "...";
    }
}
