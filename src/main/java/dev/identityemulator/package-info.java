/** Identity Emulator: Stripe Identity on your own machine; each room below says what it is for. */
@NullMarked
package dev.identityemulator;

import org.jspecify.annotations.NullMarked;
