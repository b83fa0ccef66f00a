/** Keeps open pages of the dashboard up to date. */
@NullMarked
package dev.identityemulator.browser.dashboard.live;

import org.jspecify.annotations.NullMarked;
