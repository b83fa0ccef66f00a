/** Stripe's error object: its types, codes and sentences, and the code that writes it. */
@NullMarked
package dev.identityemulator.api.error;

import org.jspecify.annotations.NullMarked;
