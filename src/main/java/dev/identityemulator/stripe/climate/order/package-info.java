/** Orders of carbon removal, from the purchase to the delivery. */
@NullMarked
package dev.identityemulator.stripe.climate.order;

import org.jspecify.annotations.NullMarked;
