/** Which calls the emulator serves, and which ones Stripe has besides. */
@NullMarked
package dev.identityemulator.api.route;

import org.jspecify.annotations.NullMarked;
