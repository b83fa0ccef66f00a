/** Stops in order: no new requests, then what is under way, then the database. */
@NullMarked
package dev.identityemulator.platform.shutdown;

import org.jspecify.annotations.NullMarked;
