/** Where the data are: in memory, in a file, or on a PostgreSQL server. */
@NullMarked
package dev.identityemulator.database;

import org.jspecify.annotations.NullMarked;
