/** The dashboard's pages of events, webhook endpoints and deliveries. */
@NullMarked
package dev.identityemulator.browser.dashboard.webhook;

import org.jspecify.annotations.NullMarked;
