/** What every page has in common: its frame, its style, and what a browser may do with it. */
@NullMarked
package dev.identityemulator.page;

import org.jspecify.annotations.NullMarked;
