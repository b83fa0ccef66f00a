package dev.identityemulator.stripe.webhook.endpoint;

/** An endpoint, of whichever account. */
public record EndpointId(String account, String id) {}
