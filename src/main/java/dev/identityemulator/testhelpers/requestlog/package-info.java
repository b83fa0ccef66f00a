/** Shows the request log. */
@NullMarked
package dev.identityemulator.testhelpers.requestlog;

import org.jspecify.annotations.NullMarked;
