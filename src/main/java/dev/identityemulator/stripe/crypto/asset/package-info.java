/** What can be bought on which network, and for how much. */
@NullMarked
package dev.identityemulator.stripe.crypto.asset;

import org.jspecify.annotations.NullMarked;
