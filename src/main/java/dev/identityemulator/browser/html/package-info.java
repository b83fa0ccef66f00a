/** Renders pages, and serves their assets. */
@NullMarked
package dev.identityemulator.browser.html;

import org.jspecify.annotations.NullMarked;
