package dev.identityemulator.stripe.identity.session;

/** Tells rooms above that a session was created, in the transaction that creates it. */
public record SessionCreated(SessionDescription session) {}
