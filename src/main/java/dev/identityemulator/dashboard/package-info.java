/** The dashboard: pages over what an account holds, live, for whoever wants to look instead of typing curl. */
@NullMarked
package dev.identityemulator.dashboard;

import org.jspecify.annotations.NullMarked;
