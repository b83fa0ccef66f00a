/** What the tests stand on: a running emulator, an account of one's own in it, and official and raw clients. */
@NullMarked
package dev.identityemulator.support;

import org.jspecify.annotations.NullMarked;
