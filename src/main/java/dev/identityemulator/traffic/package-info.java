/** Keeps clients that are slow, or many, from taking all request threads and all memory. */
@NullMarked
package dev.identityemulator.traffic;

import org.jspecify.annotations.NullMarked;
