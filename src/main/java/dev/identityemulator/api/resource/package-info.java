/** From a resource to Stripe's JSON: identifiers, field order, nulls and expansion. */
@NullMarked
package dev.identityemulator.api.resource;

import org.jspecify.annotations.NullMarked;
