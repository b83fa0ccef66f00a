/** Replays of POST answers: one Idempotency-Key does its work once. */
@NullMarked
package dev.identityemulator.idempotency;

import org.jspecify.annotations.NullMarked;
