package dev.identityemulator.core.upstream;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.resource.ResourceIds;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The middle of an id that says whose it is: of 24 characters, and in the longer ids below {@code /v2} behind one digit or two. */
record AccountPart(String text) {

    private static final Pattern PLAIN = Pattern.compile("[13][0-9A-Za-z]{23}");
    private static final Pattern OF_V2 = Pattern.compile("65?([13][0-9A-Za-z]{23})[0-9A-Za-z]{17}");

    /** As many characters as an account's id has in base 64. */
    private static final Pattern TOKEN = Pattern.compile("test_([0-9A-Za-z]{28})[0-9A-Za-z]+");

    /** The part of this id, if it is of a form that has one. */
    static Optional<AccountPart> of(String id) {
        var own = id.substring(id.lastIndexOf('_') + 1);
        if (PLAIN.matcher(own).matches()) {
            return Optional.of(new AccountPart(own));
        }
        var parts = OF_V2.matcher(own);
        return parts.matches() ? Optional.of(new AccountPart(parts.group(1))) : Optional.empty();
    }

    /** The account that the token of a link or a secret begins with, in base 64. */
    static Optional<String> named(String token) {
        var parts = TOKEN.matcher(token);
        return parts.matches()
                ? Optional.of(new String(Base64.getDecoder().decode(parts.group(1)), StandardCharsets.ISO_8859_1))
                        .filter(AccountIds::isWellFormed)
                : Optional.empty();
    }

    boolean isOf(String account) {
        return ResourceIds.isOf(account, text);
    }
}
