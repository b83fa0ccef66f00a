/** The pages of sessions in mobile apps: what Stripe's SDKs show, collect and submit. */
@NullMarked
package dev.identityemulator.stripe.identity.verificationpage;

import org.jspecify.annotations.NullMarked;
