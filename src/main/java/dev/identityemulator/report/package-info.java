/** VerificationReport: what one attempt of a user collected, check by check, and how each check ended. */
@NullMarked
package dev.identityemulator.report;

import org.jspecify.annotations.NullMarked;
