package dev.identityemulator.platform.persistence;

/** The emulator cannot start on its database; the message tells the operator why, and the action what to do. */
class UnusableDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    UnusableDatabaseException(String description, String action) {
        super(description);
        this.action = action;
    }

    String action() {
        return action;
    }
}
