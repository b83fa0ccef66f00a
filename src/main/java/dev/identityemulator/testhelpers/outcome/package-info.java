/** Outcomes that are arranged before a session exists. */
@NullMarked
package dev.identityemulator.testhelpers.outcome;

import org.jspecify.annotations.NullMarked;
