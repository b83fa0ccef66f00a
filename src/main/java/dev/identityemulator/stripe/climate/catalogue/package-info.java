/** What can be bought for the climate: products with their prices and their stock, and the suppliers behind them. */
@NullMarked
package dev.identityemulator.stripe.climate.catalogue;

import org.jspecify.annotations.NullMarked;
