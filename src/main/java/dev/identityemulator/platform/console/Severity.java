package dev.identityemulator.platform.console;

import org.springframework.boot.ansi.AnsiColor;

/** How bad what a line of the console tells is, and its color where the console is a terminal. */
public enum Severity {
    /** Something went as it should. */
    NORMAL(AnsiColor.DEFAULT),
    /** The other side did something wrong, or was told that it did. */
    WARNING(AnsiColor.YELLOW),
    /** Something failed. */
    ERROR(AnsiColor.RED);

    private final AnsiColor color;

    Severity(AnsiColor color) {
        this.color = color;
    }

    /** The severity of a response with this HTTP status; 0 is for none. */
    public static Severity of(int status) {
        if (status >= 500 || status == 0) {
            return ERROR;
        }
        return status >= 400 ? WARNING : NORMAL;
    }

    AnsiColor color() {
        return color;
    }
}
