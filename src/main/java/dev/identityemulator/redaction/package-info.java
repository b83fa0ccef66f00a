/** The contract that every holder of personal data signs, and the placeholders it writes. */
@NullMarked
package dev.identityemulator.redaction;

import org.jspecify.annotations.NullMarked;
