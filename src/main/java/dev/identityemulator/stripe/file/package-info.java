/** Files and file links. */
@NullMarked
package dev.identityemulator.stripe.file;

import org.jspecify.annotations.NullMarked;
