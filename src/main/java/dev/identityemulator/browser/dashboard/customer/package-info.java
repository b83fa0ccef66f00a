/** The pages of customers. */
@NullMarked
package dev.identityemulator.browser.dashboard.customer;

import org.jspecify.annotations.NullMarked;
