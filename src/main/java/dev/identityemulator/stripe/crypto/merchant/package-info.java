/** Whether an account may use the onramp. */
@NullMarked
package dev.identityemulator.stripe.crypto.merchant;

import org.jspecify.annotations.NullMarked;
