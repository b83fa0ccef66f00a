/** A webhook receiver built in, for those who have none of their own. */
@NullMarked
package dev.identityemulator.inbox;

import org.jspecify.annotations.NullMarked;
