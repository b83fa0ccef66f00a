/** The dashboard: shows the data of an account, with the actions that its state allows. Each section adds itself. */
@NullMarked
package dev.identityemulator.browser.dashboard;

import org.jspecify.annotations.NullMarked;
