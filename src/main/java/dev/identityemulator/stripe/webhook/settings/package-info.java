/** The settings of webhooks, and the checks of urls and types of events. */
@NullMarked
package dev.identityemulator.stripe.webhook.settings;

import org.jspecify.annotations.NullMarked;
