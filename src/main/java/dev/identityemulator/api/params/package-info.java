/** Reads parameters into typed records, with Stripe's sentences for those that are wrong. */
@NullMarked
package dev.identityemulator.api.params;

import org.jspecify.annotations.NullMarked;
