/** Webhook endpoints, by the API and by settings. */
@NullMarked
package dev.identityemulator.stripe.webhook.endpoint;

import org.jspecify.annotations.NullMarked;
