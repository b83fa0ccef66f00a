package dev.identityemulator.testhelpers.inbox;

/**
 * How an inbox answers.
 *
 * @param status the HTTP status
 * @param delayMs after how many real milliseconds
 */
record InboxResponse(int status, long delayMs) {

    static final InboxResponse OK = new InboxResponse(200, 0);
}
