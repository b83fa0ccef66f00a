/** Shows deliveries: what was sent and what came back. */
@NullMarked
package dev.identityemulator.testhelpers.delivery;

import org.jspecify.annotations.NullMarked;
