/** The dashboard's page of snapshots, and of the export. */
@NullMarked
package dev.identityemulator.browser.dashboard.snapshot;

import org.jspecify.annotations.NullMarked;
