/** Sessions of the Stripe CLI: where each begins, and what it may open. */
@NullMarked
package dev.identityemulator.stripecli.session;

import org.jspecify.annotations.NullMarked;
