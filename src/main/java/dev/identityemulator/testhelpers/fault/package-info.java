/** Faults that a test orders, for requests and for deliveries. */
@NullMarked
package dev.identityemulator.testhelpers.fault;

import org.jspecify.annotations.NullMarked;
