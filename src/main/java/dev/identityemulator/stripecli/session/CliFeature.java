package dev.identityemulator.stripecli.session;

import dev.identityemulator.api.error.ParamErrors;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a WebSocket of the CLI carries; in the order in which one is chosen where a CLI asks for several. */
public enum CliFeature {
    /** {@code stripe listen}: events as webhook endpoints receive them. */
    WEBHOOKS,
    /** {@code stripe logs tail}. */
    REQUEST_LOGS,
    /** Thin events, of which there are none: such a WebSocket stays silent. */
    V2_EVENTS;

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a CLI that asks for all of these is given. */
    static CliFeature of(List<String> wanted, String param) {
        return Arrays.stream(values())
                .filter(feature -> wanted.contains(feature.value()))
                .findFirst()
                .orElseThrow(() -> ParamErrors.invalidEnum(
                        param, Arrays.stream(values()).map(CliFeature::value).toList()));
    }
}
