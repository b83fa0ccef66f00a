/** Access to a session by a link or a client secret, without a key. */
@NullMarked
package dev.identityemulator.stripe.identity.link;

import org.jspecify.annotations.NullMarked;
