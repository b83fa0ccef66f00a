package dev.identityemulator.testhelpers.inbox;

import java.util.Map;

/**
 * A request to an inbox.
 *
 * @param headers the headers, each with its values in one text
 */
record InboxRequest(String method, Map<String, String> headers, String body) {}
