/** The pages of forwarding requests. */
@NullMarked
package dev.identityemulator.browser.dashboard.forwarding;

import org.jspecify.annotations.NullMarked;
