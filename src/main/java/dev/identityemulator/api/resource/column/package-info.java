/** Stores structured values of entities in columns. */
@NullMarked
package dev.identityemulator.api.resource.column;

import org.jspecify.annotations.NullMarked;
