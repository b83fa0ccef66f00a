/** Short-lived keys that open one object to a mobile app. */
@NullMarked
package dev.identityemulator.stripe.ephemeralkey;

import org.jspecify.annotations.NullMarked;
