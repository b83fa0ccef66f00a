package dev.identityemulator.stripe.crypto.session;

import java.time.Instant;

/** Something that happened to a session. */
public record OnrampMoment(Instant at, String what) {}
