/** The start: what it says, and what it rejects. */
@NullMarked
package dev.identityemulator.platform.startup;

import org.jspecify.annotations.NullMarked;
