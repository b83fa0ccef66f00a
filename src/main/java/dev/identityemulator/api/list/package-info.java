/** Stripe's lists: cursors, limits, the created filter, and the keyset query behind them. */
@NullMarked
package dev.identityemulator.api.list;

import org.jspecify.annotations.NullMarked;
