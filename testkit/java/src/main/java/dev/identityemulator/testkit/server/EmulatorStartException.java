package dev.identityemulator.testkit.server;

/** There is no emulator to test with; the message says why, with its log if it wrote one. */
public class EmulatorStartException extends RuntimeException {

    public EmulatorStartException(String message) {
        super(message);
    }

    EmulatorStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
