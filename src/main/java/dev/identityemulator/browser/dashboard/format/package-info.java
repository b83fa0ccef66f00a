/** Writes values and JSON for people. */
@NullMarked
package dev.identityemulator.browser.dashboard.format;

import org.jspecify.annotations.NullMarked;
