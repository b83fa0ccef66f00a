/** Random malformed requests, from a seed. */
@NullMarked
package dev.identityemulator.fuzz;

import org.jspecify.annotations.NullMarked;
