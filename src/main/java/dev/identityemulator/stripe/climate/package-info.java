/** Climate: orders of carbon removal, and the catalogue that they are placed from. */
@NullMarked
package dev.identityemulator.stripe.climate;

import org.jspecify.annotations.NullMarked;
