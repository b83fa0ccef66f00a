/** Health probes, and an orderly shutdown. */
@NullMarked
package dev.identityemulator.platform.shutdown;

import org.jspecify.annotations.NullMarked;
