/** Sends events and request log lines to connected CLIs, whichever instance recorded them. */
@NullMarked
package dev.identityemulator.stripecli.feed;

import org.jspecify.annotations.NullMarked;
