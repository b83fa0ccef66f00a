/** What the terminal shows while the emulator runs. */
@NullMarked
package dev.identityemulator.platform.console;

import org.jspecify.annotations.NullMarked;
