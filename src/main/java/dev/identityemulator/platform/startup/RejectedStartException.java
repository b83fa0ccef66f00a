package dev.identityemulator.platform.startup;

/** The emulator cannot start; the message tells the operator why, and the action what to do. */
public class RejectedStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    public RejectedStartException(String description, String action) {
        super(description);
        this.action = action;
    }

    String action() {
        return action;
    }
}
