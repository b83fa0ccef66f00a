/** The certificate of a delivered climate order, which anybody can look at. */
@NullMarked
package dev.identityemulator.browser.certificate;

import org.jspecify.annotations.NullMarked;
