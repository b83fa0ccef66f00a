/** Idempotency-Key: one execution, and its stored response for every repetition. */
@NullMarked
package dev.identityemulator.core.idempotency;

import org.jspecify.annotations.NullMarked;
