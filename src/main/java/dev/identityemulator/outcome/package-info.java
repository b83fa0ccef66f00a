/** Outcomes that a test arranges before the session exists that they are for. */
@NullMarked
package dev.identityemulator.outcome;

import org.jspecify.annotations.NullMarked;
