/** The extension of JUnit. */
package dev.identityemulator.testkit.junit;
