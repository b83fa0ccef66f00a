/** Seeded sessions: their past is made by the state table, at the times that a seed says. */
@NullMarked
package dev.identityemulator.stripe.identity.seed;

import org.jspecify.annotations.NullMarked;
