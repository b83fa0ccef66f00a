/** What a test says of a destination: its map of fields, its response, its limits. */
@NullMarked
package dev.identityemulator.stripe.forwarding.destination;

import org.jspecify.annotations.NullMarked;
