/** What one account has, and another one must neither see nor touch. */
@NullMarked
package dev.identityemulator.isolation;

import org.jspecify.annotations.NullMarked;
