package dev.identityemulator.testhelpers.inbox;

/**
 * The response of an inbox to one request.
 *
 * @param status the HTTP status
 * @param delayMs its delay in real milliseconds
 */
record InboxResponse(int status, long delayMs) {

    static final InboxResponse OK = new InboxResponse(200, 0);
}
