package dev.identityemulator.platform.tls;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the port that speaks TLS.
 *
 * @param port the port, 0 for any that is free, or null for none
 * @param names names and addresses that the certificate has besides its own
 * @param folder where the keys are kept; if unset, a folder of {@code emulator.data}, or nowhere
 */
@ConfigurationProperties("emulator.tls")
record TlsSettings(
        @Nullable Integer port,
        @DefaultValue({}) List<String> names,
        @Nullable Path folder) {

    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    /** A name as certificates can have it, which is one without an underscore, or an address. */
    private static final Pattern NAME = Pattern.compile("(\\*\\.)?" + LABEL + "(\\." + LABEL + ")*");

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

    TlsSettings {
        if (port != null && port < 0) {
            throw new IllegalArgumentException("emulator.tls.port is a port, or 0 for any that is free: " + port);
        }
        ServerNames.with(names);
        for (var name : names) {
            if (!isAddress(name) && !NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "emulator.tls.names has names and addresses that a certificate can have, and not " + name);
            }
        }
    }

    /** Whether this is an address and not a name. */
    static boolean isAddress(String name) {
        return ADDRESS.matcher(name).matches();
    }
}
