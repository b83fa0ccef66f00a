package dev.identityemulator.core.requestlog;

/** Hears of each line of the log, once it is written. */
public interface RequestLogListener {

    /** Called one line after the other, in the order of their positions, on the log's own thread: it must not wait. */
    void logged(LoggedRequest entry);
}
