package dev.identityemulator.testhelpers.climate;

import dev.identityemulator.api.params.Params;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a substitution.
 *
 * @param product the other product; absent, the newest one that has enough tons
 */
record OrderSubstituteParams(@Nullable String product) implements Params {}
