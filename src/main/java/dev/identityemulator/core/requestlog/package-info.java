/** The account's requests, with what was sent and returned. */
@NullMarked
package dev.identityemulator.core.requestlog;

import org.jspecify.annotations.NullMarked;
