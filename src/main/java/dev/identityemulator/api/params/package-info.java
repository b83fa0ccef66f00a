/** From the bytes of a query or form body to the typed parameters of one call. */
@NullMarked
package dev.identityemulator.api.params;

import org.jspecify.annotations.NullMarked;
