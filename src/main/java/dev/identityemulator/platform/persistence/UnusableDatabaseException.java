package dev.identityemulator.platform.persistence;

/** The emulator cannot start on the database that it was given; whoever runs it reads why, and what to do. */
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
