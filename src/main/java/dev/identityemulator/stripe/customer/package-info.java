/** Customers of the application, to whom sessions and payments belong. */
@NullMarked
package dev.identityemulator.stripe.customer;

import org.jspecify.annotations.NullMarked;
