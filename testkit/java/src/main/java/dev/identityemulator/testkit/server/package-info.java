/** Starts the emulator that the tests of a run share: as a process, in a container, or one that runs already. */
package dev.identityemulator.testkit.server;
