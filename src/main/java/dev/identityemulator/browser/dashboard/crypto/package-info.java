/** The pages of onramp sessions. */
@NullMarked
package dev.identityemulator.browser.dashboard.crypto;

import org.jspecify.annotations.NullMarked;
