/** The database: H2 in memory, H2 in a file, or PostgreSQL. */
@NullMarked
package dev.identityemulator.platform.persistence;

import org.jspecify.annotations.NullMarked;
