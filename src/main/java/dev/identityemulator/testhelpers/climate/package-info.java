/** Does for a test what Stripe and its suppliers do to climate orders and to the catalogue. */
@NullMarked
package dev.identityemulator.testhelpers.climate;

import org.jspecify.annotations.NullMarked;
