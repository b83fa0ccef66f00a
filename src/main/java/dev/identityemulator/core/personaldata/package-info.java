/** The contract that every holder of personal data signs, and the placeholders it writes. */
@NullMarked
package dev.identityemulator.core.personaldata;

import org.jspecify.annotations.NullMarked;
