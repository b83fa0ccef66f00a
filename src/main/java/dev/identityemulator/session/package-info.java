/** VerificationSession: its state table, service, API and redaction job. */
@NullMarked
package dev.identityemulator.session;

import org.jspecify.annotations.NullMarked;
