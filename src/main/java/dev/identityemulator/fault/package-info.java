/** Faults on demand: what a network and a busy Stripe do to a client now and then, when a test wants it. */
@NullMarked
package dev.identityemulator.fault;

import org.jspecify.annotations.NullMarked;
