/** Metrics, and logs without personal data. */
@NullMarked
package dev.identityemulator.platform.observability;

import org.jspecify.annotations.NullMarked;
