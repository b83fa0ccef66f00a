/** Arranges cards and destinations of forwarding, and shows what was really sent. */
@NullMarked
package dev.identityemulator.testhelpers.forwarding;

import org.jspecify.annotations.NullMarked;
