/** What happens when a user submits, at once or after a delay. */
@NullMarked
package dev.identityemulator.stripe.identity.submission;

import org.jspecify.annotations.NullMarked;
