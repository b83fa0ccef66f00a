/** Stripe's conventions, once for every resource to come; it knows none of them. */
@NullMarked
package dev.identityemulator.api;

import org.jspecify.annotations.NullMarked;
