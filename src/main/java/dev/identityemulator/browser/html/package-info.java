/** Renders pages, and serves what they load. */
@NullMarked
package dev.identityemulator.browser.html;

import org.jspecify.annotations.NullMarked;
