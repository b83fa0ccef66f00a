/** Snapshots: an account's whole state at a moment, to go back to. */
@NullMarked
package dev.identityemulator.testhelpers.snapshot;

import org.jspecify.annotations.NullMarked;
