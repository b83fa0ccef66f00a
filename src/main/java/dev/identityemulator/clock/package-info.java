/** An account's time, which real time and tests move, and the work that falls due in it. */
@NullMarked
package dev.identityemulator.clock;

import org.jspecify.annotations.NullMarked;
