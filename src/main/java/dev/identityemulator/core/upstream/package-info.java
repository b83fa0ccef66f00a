/** Passes calls that no controller serves on to another server. */
@NullMarked
package dev.identityemulator.core.upstream;

import org.jspecify.annotations.NullMarked;
