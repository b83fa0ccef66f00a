/** Sends events again when somebody asks for it. */
@NullMarked
package dev.identityemulator.stripe.webhook.resend;

import org.jspecify.annotations.NullMarked;
