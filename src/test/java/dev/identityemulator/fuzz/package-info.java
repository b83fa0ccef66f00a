/** Requests that nobody would send on purpose, from a seed. */
@NullMarked
package dev.identityemulator.fuzz;

import org.jspecify.annotations.NullMarked;
