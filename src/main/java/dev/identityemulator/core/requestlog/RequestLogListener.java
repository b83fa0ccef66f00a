package dev.identityemulator.core.requestlog;

/** Is called for each line of the log, once it is written. */
public interface RequestLogListener {

    /** Called in the order of positions on the log's own thread, so it must not wait. */
    void logged(LoggedRequest entry);
}
