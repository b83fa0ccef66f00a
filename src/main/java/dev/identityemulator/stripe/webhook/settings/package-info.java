/** The settings of webhooks, and which urls and types of events they may name. */
@NullMarked
package dev.identityemulator.stripe.webhook.settings;

import org.jspecify.annotations.NullMarked;
