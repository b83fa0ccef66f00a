/** What only customers, Stripe and networks do to onramp sessions, and the rates that they are quoted. */
@NullMarked
package dev.identityemulator.testhelpers.crypto;

import org.jspecify.annotations.NullMarked;
