/** The account's API requests, each with what was sent and answered, written in batches off the requests' own path. */
@NullMarked
package dev.identityemulator.requestlog;

import org.jspecify.annotations.NullMarked;
