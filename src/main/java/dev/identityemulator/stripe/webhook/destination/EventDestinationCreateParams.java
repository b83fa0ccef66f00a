package dev.identityemulator.stripe.webhook.destination;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.error.V2Errors;
import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.params.MetadataParam;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.web.ApiVersion;
import dev.identityemulator.stripe.webhook.endpoint.DestinationDetails;
import dev.identityemulator.stripe.webhook.endpoint.DestinationDetails.Payload;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointCreateParams;
import dev.identityemulator.stripe.webhook.settings.EnabledEvents;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a new event destination.
 *
 * @param eventPayload {@code thin} or {@code snapshot}
 * @param eventsFrom whose events it receives; absent, the account's own
 * @param snapshotApiVersion the API version of snapshot events; absent, the account's
 * @see <a href="https://docs.stripe.com/api/v2/core/event_destinations/create">Stripe: Create an event destination</a>
 */
record EventDestinationCreateParams(
        @Nullable CloudParam amazonEventbridge,
        @Nullable CloudParam azureEventGrid,
        FieldUpdate<String> description,
        @Nullable List<String> enabledEvents,
        @Nullable String eventPayload,
        @Nullable List<String> eventsFrom,
        @Nullable List<String> include,
        @Nullable MetadataParam metadata,
        @Nullable String name,
        @Nullable String snapshotApiVersion,
        @Nullable String type,
        @Nullable WebhookEndpointParam webhookEndpoint)
        implements Params {

    /** What the destinations in clouds need, which are rejected by their type. */
    record CloudParam(
            @Nullable String awsAccountId,
            @Nullable String awsRegion,
            @Nullable String azureRegion,
            @Nullable String azureResourceGroupName,
            @Nullable String azureSubscriptionId) {}

    private static final List<String> SOURCES = List.of("@accounts", "@self");
    private static final String PAYLOAD = "event_payload";
    private static final String VERSION = "snapshot_api_version";

    @Override
    public void check() {
        required("name", name);
        EventDestinationType.check(required("type", type));
        EventDestinationType.reject("amazon_eventbridge", amazonEventbridge);
        EventDestinationType.reject("azure_event_grid", azureEventGrid);
        EnabledEvents.check(types(), payload() == Payload.THIN);
        checkSources();
        checkVersion();
        Inclusions.check(include, Inclusions.SIGNING_SECRET, Inclusions.URL);
        WebhookEndpointParam.require(webhookEndpoint);
        MetadataParam.apply(metadata, Map.of());
    }

    private void checkSources() {
        if (eventsFrom != null && eventsFrom.isEmpty()) {
            throw ParamErrors.missing("events_from");
        }
        for (int i = 0; i < sources().size(); i++) {
            var source = sources().get(i);
            boolean known = DestinationDetails.SELF.contains(source) || DestinationDetails.CONNECTED.contains(source);
            if (!known) {
                throw V2Errors.unrecognized("events_from[" + i + "]", source, SOURCES);
            }
        }
    }

    private void checkVersion() {
        if (snapshotApiVersion == null) {
            return;
        }
        if (payload() == Payload.THIN) {
            throw V2Errors.invalid(VERSION, "Must not be set for a destination of thin events.");
        }
        if (!ApiVersion.isWellFormed(snapshotApiVersion)) {
            throw V2Errors.invalid(VERSION, "Not an API version.");
        }
    }

    private static String required(String param, @Nullable String value) {
        if (value == null) {
            throw ParamErrors.missing(param);
        }
        return value;
    }

    private Payload payload() {
        var sent = required(PAYLOAD, eventPayload);
        return Stream.of(Payload.values())
                .filter(payload -> payload.name().toLowerCase(Locale.ROOT).equals(sent))
                .findFirst()
                .orElseThrow(() -> V2Errors.unrecognized(PAYLOAD, sent, List.of("snapshot", "thin")));
    }

    private List<String> types() {
        if (enabledEvents == null) {
            throw ParamErrors.missing("enabled_events");
        }
        return List.copyOf(enabledEvents);
    }

    private List<String> sources() {
        return eventsFrom == null ? List.of(DestinationDetails.SELF.get(0)) : List.copyOf(eventsFrom);
    }

    /** What makes an endpoint this destination. */
    DestinationDetails details(Instant now) {
        return new DestinationDetails(required("name", name), payload(), sources(), now);
    }

    /** What it shares with an endpoint. */
    WebhookEndpointCreateParams shared() {
        var url = WebhookEndpointParam.require(webhookEndpoint);
        return new WebhookEndpointCreateParams(snapshotApiVersion, null, description, types(), metadata, url);
    }
}
