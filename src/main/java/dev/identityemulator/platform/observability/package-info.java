/** Health, metrics, and logs that name nobody. */
@NullMarked
package dev.identityemulator.platform.observability;

import org.jspecify.annotations.NullMarked;
