/** The basis of the tests: a running emulator, an account for each test, and official and raw clients. */
@NullMarked
package dev.identityemulator.support;

import org.jspecify.annotations.NullMarked;
