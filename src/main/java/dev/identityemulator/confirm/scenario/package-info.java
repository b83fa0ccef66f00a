/** The scenarios of a comparison: requests in order, written as text below {@code confirm} among the resources. */
@NullMarked
package dev.identityemulator.confirm.scenario;

import org.jspecify.annotations.NullMarked;
