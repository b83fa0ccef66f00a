/** What an application tells of a customer, and the parameters that change it. */
@NullMarked
package dev.identityemulator.stripe.customer.details;

import org.jspecify.annotations.NullMarked;
