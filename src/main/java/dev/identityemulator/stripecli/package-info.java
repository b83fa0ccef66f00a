/** What the official Stripe CLI needs for {@code listen} and {@code logs tail}: a session, and the WebSocket that it opens. */
@NullMarked
package dev.identityemulator.stripecli;

import org.jspecify.annotations.NullMarked;
