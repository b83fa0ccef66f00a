/** Keeps slow clients and long waits from taking all threads. */
@NullMarked
package dev.identityemulator.core.overload;

import org.jspecify.annotations.NullMarked;
