/** Calls about one session among those of an account. */
@NullMarked
package dev.identityemulator.testhelpers.scope;

import org.jspecify.annotations.NullMarked;
