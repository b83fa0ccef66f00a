package dev.identityemulator.stripecli.session;

import dev.identityemulator.api.error.ParamErrors;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The features of a CLI's WebSocket, which carries one of them: the first that the CLI asks for. */
public enum CliFeature {
    /** {@code stripe listen}: events as webhook endpoints receive them. */
    WEBHOOKS,
    /** {@code stripe logs tail}. */
    REQUEST_LOGS,
    /** Thin events, which do not exist here: such a WebSocket stays silent. */
    V2_EVENTS;

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The feature that a CLI gets if it asks for these. */
    static CliFeature of(List<String> wanted, String param) {
        return Arrays.stream(values())
                .filter(feature -> wanted.contains(feature.value()))
                .findFirst()
                .orElseThrow(() -> ParamErrors.invalidEnum(
                        param, Arrays.stream(values()).map(CliFeature::value).toList()));
    }
}
