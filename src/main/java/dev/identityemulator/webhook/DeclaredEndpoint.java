package dev.identityemulator.webhook;

import dev.identityemulator.api.web.ApiVersion;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An endpoint that the settings give every account, so that no call has to set it up.
 *
 * @param url where events are sent
 * @param secret what they are signed with, of the user's choice
 * @param events the types that it receives; by default all, those too that must be named
 * @param connect whether it receives the events of connected accounts in the place of the account's own
 */
record DeclaredEndpoint(
        String url,
        String secret,

        @DefaultValue({EnabledEvents.ALL, EnabledEvents.REDACTED})
        List<String> events,

        @Nullable String apiVersion,
        @Nullable String description,
        @DefaultValue("false") boolean connect) {

    private static final String SECRET_FORM = "whsec_\\S+";

    DeclaredEndpoint {
        var problem = EndpointUrl.problem(url == null ? "" : url);
        if (problem.isPresent()) {
            throw new IllegalArgumentException("The url of a webhook in the settings is not one. " + problem.get());
        }
        if (secret == null || !secret.matches(SECRET_FORM)) {
            throw new IllegalArgumentException("The webhook " + shown(url)
                    + " in the settings needs a secret of your choice that begins with whsec_");
        }
        events.stream().filter(type -> !EnabledEvents.isKnown(type)).findFirst().ifPresent(type -> {
            throw new IllegalArgumentException(
                    "The webhook " + shown(url) + " names an unknown type of event: " + type);
        });
        if (apiVersion != null && !ApiVersion.isWellFormed(apiVersion)) {
            throw new IllegalArgumentException(
                    "The webhook " + shown(url) + " names an invalid API version: " + apiVersion);
        }
    }

    /** Without what may be secret in it: a user's name and password, and the query. */
    private static String shown(String url) {
        var uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getHost() + uri.getPath();
    }
}
