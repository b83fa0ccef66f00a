/** Stripe's error object and its sentences, each standing here once. */
@NullMarked
package dev.identityemulator.api.error;

import org.jspecify.annotations.NullMarked;
