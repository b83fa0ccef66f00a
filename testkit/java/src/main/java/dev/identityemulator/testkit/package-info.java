/** What a test needs to work with the emulator: an account of its own, and what Stripe's test mode cannot do. */
package dev.identityemulator.testkit;
