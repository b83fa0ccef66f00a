/** Seeds: files that say what accounts begin with, and begin with again after each reset. */
@NullMarked
package dev.identityemulator.core.seed;

import org.jspecify.annotations.NullMarked;
