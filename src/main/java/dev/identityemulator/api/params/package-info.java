/** Reads parameters into typed records, with Stripe's sentence for whatever is wrong. */
@NullMarked
package dev.identityemulator.api.params;

import org.jspecify.annotations.NullMarked;
