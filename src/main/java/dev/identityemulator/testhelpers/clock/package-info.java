/** Shows and moves an account's clock. */
@NullMarked
package dev.identityemulator.testhelpers.clock;

import org.jspecify.annotations.NullMarked;
