/** The page on which a customer buys crypto, and the script that mounts it into an application. */
@NullMarked
package dev.identityemulator.browser.onramp;

import org.jspecify.annotations.NullMarked;
