package dev.identityemulator.testkit;

/** What a test expects to go wrong; everything else that does is a failure at its end. */
public sealed interface ExpectActions permits Emulator {

    /** Requests that are rejected with a code of Stripe's, such as {@code parameter_missing}, or a type, if they have no code. */
    void expectError(String code);

    /** Requests that are rejected with this HTTP status. */
    void expectError(int status);

    /** Webhooks that no receiver takes. */
    void expectUndelivered();

    /** Webhooks that the receiver at this address does not take. */
    void expectUndelivered(String url);

    /** Calls that the emulator does not have, such as {@code GET /v1/charges/{id}}. */
    void expectUnsupported(String call);
}
