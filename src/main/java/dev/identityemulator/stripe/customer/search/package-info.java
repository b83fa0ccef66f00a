/** The search for customers by Stripe's query language. */
@NullMarked
package dev.identityemulator.stripe.customer.search;

import org.jspecify.annotations.NullMarked;
