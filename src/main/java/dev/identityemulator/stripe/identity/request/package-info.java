/** Requests for a VerificationSession: its parameters, options and flows. */
@NullMarked
package dev.identityemulator.stripe.identity.request;

import org.jspecify.annotations.NullMarked;
