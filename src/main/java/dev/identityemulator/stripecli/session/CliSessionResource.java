package dev.identityemulator.stripecli.session;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.RandomText;
import dev.identityemulator.api.web.ApiVersion;

/** A session as the CLI reads it: the address to connect to, and the secret that signs its events. */
public record CliSessionResource(
        String defaultVersion,
        String deviceToken,
        boolean displayConnectFilterWarning,
        String latestVersion,
        long reconnectDelay,
        String secret,
        String websocketAuthorizedFeature,
        String websocketId,
        String websocketUrl)
        implements ApiResource {

    public static final String WEBSOCKET_PATH = "/stripecli/websocket";

    /** After so many seconds the CLI opens a new connection. It misses what happens meanwhile, so this is long. */
    private static final long RECONNECT_DELAY = 24 * 60 * 60L;

    static CliSessionResource of(CliSession session, String baseUrl, String apiVersion) {
        return new CliSessionResource(
                apiVersion,
                "clidt_" + RandomText.alphanumeric(24),
                false,
                ApiVersion.LATEST,
                RECONNECT_DELAY,
                SigningSecret.of(session.account()),
                session.feature().value(),
                session.id(),
                baseUrl.replaceFirst("(?i)^http", "ws") + WEBSOCKET_PATH);
    }
}
