package dev.identityemulator.confirm.server;

/** The run was ended, by its user or because it took too long. */
public class EndedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An end that nothing more is known of. */
    public EndedException() {
        super("the run was ended", null, false, false);
    }
}
