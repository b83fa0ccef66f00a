/** Deletes, exports and imports the state of an account. */
@NullMarked
package dev.identityemulator.testhelpers.data;

import org.jspecify.annotations.NullMarked;
