/** Identity Emulator: Stripe Identity on your own machine; each package below says what it is for. */
@NullMarked
package dev.identityemulator;

import org.jspecify.annotations.NullMarked;
