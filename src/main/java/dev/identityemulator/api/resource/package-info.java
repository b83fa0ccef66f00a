/** Writes resources as Stripe prints them: JSON, ids, expansion. */
@NullMarked
package dev.identityemulator.api.resource;

import org.jspecify.annotations.NullMarked;
