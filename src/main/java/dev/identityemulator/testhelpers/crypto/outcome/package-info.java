/** Outcomes of onramp sessions that are arranged before a session exists. */
@NullMarked
package dev.identityemulator.testhelpers.crypto.outcome;

import org.jspecify.annotations.NullMarked;
