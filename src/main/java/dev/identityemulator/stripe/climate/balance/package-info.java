/** What an account pays for climate orders with, and the name under which it buys. */
@NullMarked
package dev.identityemulator.stripe.climate.balance;

import org.jspecify.annotations.NullMarked;
