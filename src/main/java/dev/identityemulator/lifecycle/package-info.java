/** How the emulator ends: it says that it is not ready any more before it closes its door. */
@NullMarked
package dev.identityemulator.lifecycle;

import org.jspecify.annotations.NullMarked;
