package dev.identityemulator.inbox;

/**
 * How an inbox answers.
 *
 * @param status the HTTP status
 * @param delayMs after how many real milliseconds
 */
record InboxAnswer(int status, long delayMs) {

    static final InboxAnswer OK = new InboxAnswer(200, 0);
}
