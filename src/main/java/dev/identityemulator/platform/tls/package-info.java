/** A second port that speaks TLS under the names of Stripe, for clients whose host cannot be set. */
@NullMarked
package dev.identityemulator.platform.tls;

import org.jspecify.annotations.NullMarked;
