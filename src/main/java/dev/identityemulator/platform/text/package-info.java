/** Words: which name was probably meant. */
@NullMarked
package dev.identityemulator.platform.text;

import org.jspecify.annotations.NullMarked;
