/** Talks to a server as a client of Stripe does: within its rate limits, with time-outs, and with retries where they are safe. */
@NullMarked
package dev.identityemulator.confirm.server;

import org.jspecify.annotations.NullMarked;
