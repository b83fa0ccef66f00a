/** The WebSockets of connected CLIs. */
@NullMarked
package dev.identityemulator.stripecli.websocket;

import org.jspecify.annotations.NullMarked;
