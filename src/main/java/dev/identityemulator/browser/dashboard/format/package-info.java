/** How values are written for people. */
@NullMarked
package dev.identityemulator.browser.dashboard.format;

import org.jspecify.annotations.NullMarked;
