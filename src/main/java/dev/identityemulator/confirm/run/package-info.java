/** Runs scenarios on both servers, compares what they responded, and leaves nothing behind. */
@NullMarked
package dev.identityemulator.confirm.run;

import org.jspecify.annotations.NullMarked;
