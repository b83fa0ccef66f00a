/** Shows requests to endpoints and their responses. */
@NullMarked
package dev.identityemulator.testhelpers.delivery;

import org.jspecify.annotations.NullMarked;
