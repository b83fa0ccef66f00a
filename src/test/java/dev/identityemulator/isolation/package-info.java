/** Tests that no account sees or changes the data of another one. */
@NullMarked
package dev.identityemulator.isolation;

import org.jspecify.annotations.NullMarked;
