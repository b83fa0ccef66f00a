/** The account of the caller, which applications read to learn whose key they have. */
@NullMarked
package dev.identityemulator.stripe.account;

import org.jspecify.annotations.NullMarked;
