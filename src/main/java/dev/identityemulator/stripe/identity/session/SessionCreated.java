package dev.identityemulator.stripe.identity.session;

/** Announces a new session to higher packages, in the transaction that creates it. */
public record SessionCreated(SessionDescription session) {}
