package dev.identityemulator.core.seed;

import dev.identityemulator.api.resource.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What an account begins with.
 *
 * @param digest tells this seed from another one
 */
record AccountSeed(String account, SeededAccount.Past past, List<SeededPart<?, ?>> parts, String digest) {

    static String digest(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
