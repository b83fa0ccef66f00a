/** Sends one signed request to an endpoint and reads the response. */
@NullMarked
package dev.identityemulator.stripe.webhook.http;

import org.jspecify.annotations.NullMarked;
