/** Who calls: secret keys, the account that each of them is, and what a key may do. */
@NullMarked
package dev.identityemulator.account;

import org.jspecify.annotations.NullMarked;
