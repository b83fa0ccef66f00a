package dev.identityemulator.stripe.crypto.session;

/** Announces a new session to higher packages, in the transaction that creates it. */
public record OnrampCreated(OnrampSession session) {}
