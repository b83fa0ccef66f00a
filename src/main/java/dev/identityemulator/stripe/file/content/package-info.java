/** The purposes and types of files. */
@NullMarked
package dev.identityemulator.stripe.file.content;

import org.jspecify.annotations.NullMarked;
