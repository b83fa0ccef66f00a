/** What is counted and measured, for whoever runs the emulator: the registry, its page for Prometheus, and what concerns all rooms. */
@NullMarked
package dev.identityemulator.metrics;

import org.jspecify.annotations.NullMarked;
