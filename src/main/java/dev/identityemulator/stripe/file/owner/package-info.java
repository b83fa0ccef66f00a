/** Who owns the files that mobile apps upload. */
@NullMarked
package dev.identityemulator.stripe.file.owner;

import org.jspecify.annotations.NullMarked;
