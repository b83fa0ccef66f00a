/** The checks of a verification, what each collects, and why each can fail. */
@NullMarked
package dev.identityemulator.stripe.identity.check;

import org.jspecify.annotations.NullMarked;
