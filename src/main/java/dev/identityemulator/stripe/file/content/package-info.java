/** What a file holds, and how its type is told. */
@NullMarked
package dev.identityemulator.stripe.file.content;

import org.jspecify.annotations.NullMarked;
