/** VerificationReports. */
@NullMarked
package dev.identityemulator.stripe.identity.report;

import org.jspecify.annotations.NullMarked;
