/** Plugs Stripe's conventions into Spring MVC. */
@NullMarked
package dev.identityemulator.api;

import org.jspecify.annotations.NullMarked;
