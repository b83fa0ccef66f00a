package dev.identityemulator.stripe.webhook.settings;

import dev.identityemulator.api.web.ApiVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An endpoint that the settings give every account, so that no call has to set it up.
 *
 * @param url the address that events are sent to
 * @param secret the secret that signs them, of the user's choice
 * @param events the types of events that it receives; empty, all of them
 * @param connect whether it receives the events of connected accounts instead of the account's own
 */
public record ConfiguredEndpoint(
        String url,
        String secret,
        @DefaultValue List<String> events,
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

    /** The same endpoint, with all types of events if it names none. */
    public ConfiguredEndpoint withEvents(List<String> everything) {
        return events.isEmpty()
                ? new ConfiguredEndpoint(url, secret, everything, apiVersion, description, connect)
                : this;
    }

    private static String like(String type) {
        var closest = EnabledEvents.closest(type);
        return closest.isEmpty() ? "" : "; the closest are " + String.join(", ", closest);
    }

    /** The url without its secret parts: user name, password and query. */
    private static String shown(@Nullable String url) {
        return url == null
                ? ""
                : EndpointAddress.of(url)
                        .map(EndpointAddress::shown)
                        .orElse(url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//"));
    }
}
