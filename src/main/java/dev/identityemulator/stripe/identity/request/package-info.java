/** What a caller asks of a VerificationSession: its parameters, options and flows. */
@NullMarked
package dev.identityemulator.stripe.identity.request;

import org.jspecify.annotations.NullMarked;
