/** A webhook receiver that is built in. */
@NullMarked
package dev.identityemulator.testhelpers.inbox;

import org.jspecify.annotations.NullMarked;
