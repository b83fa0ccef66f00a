/** The pages of climate orders and of the catalogue. */
@NullMarked
package dev.identityemulator.browser.dashboard.climate;

import org.jspecify.annotations.NullMarked;
