/** Lists the calls of an account that Stripe has and the emulator does not serve. */
@NullMarked
package dev.identityemulator.testhelpers.unsupported;

import org.jspecify.annotations.NullMarked;
