/** Sessions of the Stripe CLI: the calls that create them. */
@NullMarked
package dev.identityemulator.stripecli.session;

import org.jspecify.annotations.NullMarked;
