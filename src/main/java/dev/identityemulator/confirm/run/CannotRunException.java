package dev.identityemulator.confirm.run;

/** The comparison cannot be made; the message is a sentence for the user. */
public class CannotRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reason as a sentence. */
    public CannotRunException(String sentence) {
        super(sentence);
    }
}
