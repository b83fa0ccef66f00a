/** Who calls: API keys, the account that each opens, and what it may see. */
@NullMarked
package dev.identityemulator.api.account;

import org.jspecify.annotations.NullMarked;
