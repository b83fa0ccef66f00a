/** The command {@code confirm}: its arguments, its key, and its exit code. */
@NullMarked
package dev.identityemulator.confirm.command;

import org.jspecify.annotations.NullMarked;
