/** The dashboard's pages of sessions and their reports. */
@NullMarked
package dev.identityemulator.browser.dashboard.session;

import org.jspecify.annotations.NullMarked;
