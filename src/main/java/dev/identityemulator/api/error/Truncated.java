package dev.identityemulator.api.error;

/** The part of a caller's text that an error quotes: all of it, unless it is very long. */
public final class Truncated {

    private static final int MOST = 500;
    private static final int END = 4;

    private Truncated() {}

    /** The first and the last characters of a text that is too long. */
    static String ends(String text) {
        return text.substring(0, END) + "..." + text.substring(text.length() - END);
    }

    public static String of(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "...";
    }
}
