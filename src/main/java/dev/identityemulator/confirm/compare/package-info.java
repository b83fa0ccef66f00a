/** Compares the responses of two servers, without what differs by nature: ids, times, secrets and hosts. */
@NullMarked
package dev.identityemulator.confirm.compare;

import org.jspecify.annotations.NullMarked;
