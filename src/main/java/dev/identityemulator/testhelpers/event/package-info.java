/** Lists the events about one session. */
@NullMarked
package dev.identityemulator.testhelpers.event;

import org.jspecify.annotations.NullMarked;
