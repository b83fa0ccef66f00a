package dev.identityemulator.platform.observability;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The loggable part of a failure: its class and stack trace. Messages are left out, because databases quote the rows that
 * they reject, and parsers the text that they read.
 */
public final class SanitizedException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 10;

    private SanitizedException(Throwable failure, @Nullable SanitizedException cause) {
        super(kind(failure), cause);
        setStackTrace(failure.getStackTrace());
    }

    /** The same failure without any message. */
    public static SanitizedException of(Throwable failure) {
        return of(failure, DEEPEST);
    }

    private static SanitizedException of(Throwable failure, int depth) {
        var cause = failure.getCause();
        return new SanitizedException(failure, cause == null || depth == 0 ? null : of(cause, depth - 1));
    }

    private static String kind(Throwable failure) {
        var name = failure.getClass().getName();
        return failure instanceof SQLException sql ? name + ", SQL state " + sql.getSQLState() : name;
    }
}
