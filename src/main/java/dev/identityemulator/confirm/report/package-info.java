/** What came of a comparison: for a person at a terminal, and as JSON for whoever keeps it. */
@NullMarked
package dev.identityemulator.confirm.report;

import org.jspecify.annotations.NullMarked;
