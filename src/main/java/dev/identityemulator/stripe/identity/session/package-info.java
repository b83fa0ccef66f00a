/** VerificationSessions: the object, its state table, its API, its redaction. */
@NullMarked
package dev.identityemulator.stripe.identity.session;

import org.jspecify.annotations.NullMarked;
