package dev.identityemulator.webhook;

/** An endpoint, of whichever account. */
record EndpointId(String account, String id) {}
