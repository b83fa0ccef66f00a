/** Submits a session without a user. */
@NullMarked
package dev.identityemulator.testhelpers.submission;

import org.jspecify.annotations.NullMarked;
