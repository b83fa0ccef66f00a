/** API keys, the account of each, and what a key may see. */
@NullMarked
package dev.identityemulator.api.account;

import org.jspecify.annotations.NullMarked;
