/** The state of an account as rows of tables: to copy it, to replace it, and what features say about theirs. */
@NullMarked
package dev.identityemulator.core.accountstate;

import org.jspecify.annotations.NullMarked;
