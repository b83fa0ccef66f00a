/** Waits until nothing of an account is due or under way. */
@NullMarked
package dev.identityemulator.testhelpers.settle;

import org.jspecify.annotations.NullMarked;
