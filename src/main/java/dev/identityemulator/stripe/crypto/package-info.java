/** The crypto onramp: sessions in which a customer buys crypto, and quotes. */
@NullMarked
package dev.identityemulator.stripe.crypto;

import org.jspecify.annotations.NullMarked;
