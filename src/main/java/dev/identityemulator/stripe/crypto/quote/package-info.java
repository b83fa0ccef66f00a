/** Quotes of what an amount buys on each network. */
@NullMarked
package dev.identityemulator.stripe.crypto.quote;

import org.jspecify.annotations.NullMarked;
