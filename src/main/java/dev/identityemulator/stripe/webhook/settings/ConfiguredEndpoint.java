package dev.identityemulator.stripe.webhook.settings;

import dev.identityemulator.api.web.ApiVersion;
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
public record ConfiguredEndpoint(
        String url,
        String secret,

        @DefaultValue({EnabledEvents.ALL, EnabledEvents.REDACTED})
        List<String> events,

        @Nullable String apiVersion,
        @Nullable String description,
        @DefaultValue("false") boolean connect) {

    private static final String SECRET_FORM = "whsec_\\S+";

    public ConfiguredEndpoint {
        var problem = EndpointUrl.problem(url == null ? "" : url);
        if (problem.isPresent()) {
            throw new UnusableSettingException("url", "is no url of a webhook: \"" + shown(url) + "\"", problem.get());
        }
        if (secret == null || !secret.matches(SECRET_FORM)) {
            throw new UnusableSettingException(
                    "secret",
                    (secret == null || secret.isEmpty() ? "is missing" : "does not begin with whsec_")
                            + " for the webhook " + shown(url),
                    "Set it to a secret of your choice that begins with whsec_, and give the same to the receiver.");
        }
        events.stream().filter(type -> !EnabledEvents.isKnown(type)).findFirst().ifPresent(type -> {
            throw new UnusableSettingException(
                    "events",
                    "names an unknown type of event: " + type,
                    "Set it to types of events that Stripe has, with commas between them" + like(type) + ".");
        });
        if (apiVersion != null && !ApiVersion.isWellFormed(apiVersion)) {
            throw new UnusableSettingException(
                    "api-version", "is no API version: " + apiVersion, "Set it to one such as 2026-07-29.dahlia.");
        }
    }

    private static String like(String type) {
        var closest = EnabledEvents.closest(type);
        return closest.isEmpty() ? "" : "; the closest are " + String.join(", ", closest);
    }

    /** Without what may be secret in it: a user's name and password, and the query. */
    private static String shown(@Nullable String url) {
        return url == null
                ? ""
                : EndpointAddress.of(url)
                        .map(EndpointAddress::shown)
                        .orElse(url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//"));
    }
}
