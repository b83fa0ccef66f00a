package dev.identityemulator.confirm.scenario;

/** An earlier response does not have the value that a step refers to. */
public class MissingReferenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingReferenceException(String reference) {
        super("no earlier response has " + reference);
    }
}
