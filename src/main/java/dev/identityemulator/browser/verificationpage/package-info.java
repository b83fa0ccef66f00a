/** The hosted verification page, and the stand-in for Stripe.js. */
@NullMarked
package dev.identityemulator.browser.verificationpage;

import org.jspecify.annotations.NullMarked;
