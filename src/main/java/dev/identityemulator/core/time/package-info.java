/** An account's clock: real time plus an offset that tests move. */
@NullMarked
package dev.identityemulator.core.time;

import org.jspecify.annotations.NullMarked;
