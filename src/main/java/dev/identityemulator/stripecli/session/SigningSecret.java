package dev.identityemulator.stripecli.session;

import dev.identityemulator.api.resource.Sha256;
import java.nio.charset.StandardCharsets;

/** Makes the secret of the events that the CLI forwards: always the same for an account, so that a test may know it beforehand. */
public final class SigningSecret {

    private static final String PURPOSE = "stripe listen ";

    private SigningSecret() {}

    /** The secret of all CLIs of the account. */
    public static String of(String account) {
        return "whsec_" + Sha256.hex((PURPOSE + account).getBytes(StandardCharsets.UTF_8));
    }
}
