/** The dashboard's pages of the account at a glance, and its clock. */
@NullMarked
package dev.identityemulator.browser.dashboard.overview;

import org.jspecify.annotations.NullMarked;
