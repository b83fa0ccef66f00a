/** The dashboard: what an account holds, with the actions that its state allows. */
@NullMarked
package dev.identityemulator.browser.dashboard;

import org.jspecify.annotations.NullMarked;
