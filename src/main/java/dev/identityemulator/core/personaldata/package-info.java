/** The contract of every package that keeps personal data, and the placeholders that a redaction writes. */
@NullMarked
package dev.identityemulator.core.personaldata;

import org.jspecify.annotations.NullMarked;
