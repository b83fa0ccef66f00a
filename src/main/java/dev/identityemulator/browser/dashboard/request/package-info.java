/** The dashboard's pages of the request log and the errors in it. */
@NullMarked
package dev.identityemulator.browser.dashboard.request;

import org.jspecify.annotations.NullMarked;
