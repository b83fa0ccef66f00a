/** The page behind a session's link, and the stand-in for Stripe.js that opens it in a modal. */
@NullMarked
package dev.identityemulator.hosted;

import org.jspecify.annotations.NullMarked;
