package dev.identityemulator.testhelpers.inbox;

import java.util.Map;

/**
 * What somebody sent to an inbox.
 *
 * @param headers each with its values in one text
 */
record InboxRequest(String method, Map<String, String> headers, String body) {}
