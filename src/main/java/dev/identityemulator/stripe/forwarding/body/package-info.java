/** Finds the fields of a body that take a card's details, and fills or masks them. */
@NullMarked
package dev.identityemulator.stripe.forwarding.body;

import org.jspecify.annotations.NullMarked;
