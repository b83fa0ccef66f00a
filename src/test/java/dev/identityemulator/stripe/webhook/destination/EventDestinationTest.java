package dev.identityemulator.stripe.webhook.destination;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.v2.core.EventDestination;
import com.stripe.param.v2.core.EventDestinationCreateParams.EventPayload;
import com.stripe.param.v2.core.EventDestinationListParams;
import com.stripe.param.v2.core.EventDestinationRetrieveParams;
import com.stripe.param.v2.core.EventDestinationUpdateParams;
import dev.identityemulator.stripe.webhook.delivery.Webhooks;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Event destinations, from creation to deletion. */
@ExtendWith(RunningEmulator.class)
class EventDestinationTest {

    private static final String URL = "http://localhost:1/thin";
    private static final String CREATED = "v1.identity.verification_session.created";

    @Test
    void createWhenPrintedThenInStripesOrderWithIsoTimes(Emulator emulator) {
        var response =
                emulator.raw().postJson(Destinations.PATH, """
                {"name": "Orders", "type": "webhook_endpoint", "event_payload": "thin",
                 "enabled_events": ["v1.identity.verification_session.created"], "webhook_endpoint": {"url": "%s"}}
                """.formatted(URL)).requireOk();
        var destination = response.json();

        assertThat(destination.propertyNames())
                .containsExactly(
                        "id",
                        "object",
                        "created",
                        "description",
                        "enabled_events",
                        "event_payload",
                        "events_from",
                        "livemode",
                        "metadata",
                        "name",
                        "snapshot_api_version",
                        "status",
                        "status_details",
                        "type",
                        "updated",
                        "webhook_endpoint");
        assertThat(destination.path("id").asString()).matches("ed_test_61[0-9A-Za-z]{40}");
        assertThat(destination.path("created").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z")
                .isEqualTo(destination.path("updated").asString());
        assertThat(destination.path("description").asString()).isEmpty();
        assertThat(destination.path("status_details").isNull()).isTrue();
        assertThat(destination.path("snapshot_api_version").isNull()).isTrue();
        assertThat(destination.path("events_from")).map(each -> each.asString()).containsExactly("@self");
        assertThat(destination.path("webhook_endpoint")).hasToString("{\"signing_secret\":null,\"url\":null}");
        assertThat(response.header("Request-Id")).startsWith("req_v2");
    }

    @Test
    void retrieveWhenTheUrlIsIncludedThenItIsShownAndTheSecretOnlyOnce(Emulator emulator) throws StripeException {
        var destinations = new Destinations(emulator);
        var created = destinations.thin(URL);
        assertThat(created.getWebhookEndpoint().getSigningSecret()).startsWith("whsec_");
        assertThat(created.getWebhookEndpoint().getUrl()).isEqualTo(URL);

        var plain = destinations.api().retrieve(created.getId());
        var withUrl = destinations
                .api()
                .retrieve(
                        created.getId(),
                        EventDestinationRetrieveParams.builder()
                                .addInclude(EventDestinationRetrieveParams.Include.WEBHOOK_ENDPOINT__URL)
                                .build());

        assertThat(plain.getWebhookEndpoint().getUrl()).isNull();
        assertThat(withUrl.getWebhookEndpoint().getUrl()).isEqualTo(URL);
        assertThat(withUrl.getWebhookEndpoint().getSigningSecret()).isNull();
        assertThat(withUrl.getCreated()).isEqualTo(created.getCreated());
    }

    @Test
    void updateWhenMetadataHaveANullThenThatKeyIsRemovedAndTheOthersStay(Emulator emulator) throws StripeException {
        var destinations = new Destinations(emulator);
        var id = destinations
                .thin(
                        URL,
                        params -> params.addEnabledEvent("*")
                                .putMetadata("a", "1")
                                .putMetadata("b", "2"))
                .getId();

        var updated = emulator.raw()
                .postJson(Destinations.PATH + "/" + id, """
                        {"metadata": {"a": null, "c": "3"}, "name": "Renamed", "description": "Of the shop"}
                        """)
                .requireOk()
                .json();

        assertThat(updated.path("metadata")).hasToString("{\"b\":\"2\",\"c\":\"3\"}");
        assertThat(updated.path("name").asString()).isEqualTo("Renamed");
        assertThat(updated.path("description").asString()).isEqualTo("Of the shop");
        assertThat(updated.path("enabled_events")).hasToString("[\"*\"]");
        assertThat(emulator.raw()
                        .postJson(Destinations.PATH + "/" + id, "{\"description\": \"\"}")
                        .json()
                        .path("description")
                        .asString())
                .isEmpty();
    }

    @Test
    void updateWhenByTheOfficialClientThenAsItSays(Emulator emulator) throws StripeException {
        var destinations = new Destinations(emulator);
        var created = destinations.thin(URL);

        var updated = destinations
                .api()
                .update(
                        created.getId(),
                        EventDestinationUpdateParams.builder()
                                .addEnabledEvent(CREATED)
                                .setWebhookEndpoint(EventDestinationUpdateParams.WebhookEndpoint.builder()
                                        .setUrl(URL + "/other")
                                        .build())
                                .addInclude(EventDestinationUpdateParams.Include.WEBHOOK_ENDPOINT__URL)
                                .build());

        assertThat(updated.getEnabledEvents()).containsExactly(CREATED);
        assertThat(updated.getWebhookEndpoint().getUrl()).isEqualTo(URL + "/other");
        assertThat(updated.getName()).isEqualTo("Orders");
        assertThat(updated.getUpdated()).isAfterOrEqualTo(created.getUpdated());
    }

    @Test
    void disableWhenEnabledThenTheReasonIsTheUserUntilItIsEnabledAgain(Emulator emulator) throws StripeException {
        var destinations = new Destinations(emulator);
        var id = destinations.thin(URL).getId();

        var disabled = destinations.api().disable(id);
        assertThat(disabled.getStatus()).isEqualTo("disabled");
        assertThat(disabled.getStatusDetails().getDisabled().getReason()).isEqualTo("user");

        var enabled = destinations.api().enable(id);
        assertThat(enabled.getStatus()).isEqualTo("enabled");
        assertThat(enabled.getStatusDetails()).isNull();
    }

    @Test
    void deleteWhenThereThenGoneFromTheListAndNotFound(Emulator emulator) throws StripeException {
        var destinations = new Destinations(emulator);
        var id = destinations.thin(URL).getId();

        var deleted = destinations.api().delete(id);

        assertThat(deleted.getId()).isEqualTo(id);
        assertThat(deleted.getObject()).isEqualTo("v2.core.event_destination");
        assertThat(destinations.api().list().getData()).isEmpty();
        var error = Assertions.catchThrowableOfType(
                InvalidRequestException.class, () -> destinations.api().retrieve(id));
        assertThat(error.getCode()).isEqualTo("not_found");
        assertThat(error.getStatusCode()).isEqualTo(404);
    }

    @Test
    void listWhenPagedThenNewestFirstEachOnceAndBackAgain(Emulator emulator) throws StripeException {
        var destinations = new Destinations(emulator);
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.add(0, destinations.thin(URL).getId());
        }
        var params = EventDestinationListParams.builder()
                .setLimit(2L)
                .addInclude(EventDestinationListParams.Include.WEBHOOK_ENDPOINT__URL)
                .build();

        var first = destinations.api().list(params);
        var all = StreamSupport.stream(first.autoPagingIterable().spliterator(), false)
                .toList();
        assertThat(all).map(EventDestination::getId).isEqualTo(ids);
        assertThat(all).allMatch(each -> URL.equals(each.getWebhookEndpoint().getUrl()));
        assertThat(first.getPreviousPageUrl()).isNull();

        var second = emulator.raw().get(first.getNextPageUrl()).requireOk().json();
        var back = emulator.raw()
                .get(second.path("previous_page_url").asString())
                .requireOk()
                .json();
        assertThat(back.path("data")).map(each -> each.path("id").asString()).isEqualTo(ids.subList(0, 2));
        assertThat(back.path("previous_page_url").isNull()).isTrue();
        assertThat(back.path("next_page_url").asString()).isEqualTo(first.getNextPageUrl());
    }

    @Test
    void destinationsWhenEndpointsAreListedThenNeitherApiShowsThoseOfTheOther(Emulator emulator)
            throws StripeException {
        var destinations = new Destinations(emulator);
        var webhooks = new Webhooks(emulator);
        var destination = destinations.thin(URL).getId();
        var endpoint = webhooks.create(URL).getId();

        assertThat(webhooks.api().list().getData()).map(each -> each.getId()).containsExactly(endpoint);
        assertThat(destinations.api().list().getData())
                .map(EventDestination::getId)
                .containsExactly(destination);
        for (var path : List.of("/v1/webhook_endpoints/" + destination, Destinations.PATH + "/" + endpoint)) {
            assertThat(emulator.raw().get(path).status()).isEqualTo(404);
            assertThat(emulator.raw().delete(path).status()).isEqualTo(404);
        }
    }

    @Test
    void createWhenNoneOfTheTypesEverHappensThenAHintNamesThoseThatDo(Emulator emulator) {
        var response =
                emulator.raw().postJson(Destinations.PATH, """
                {"name": "Orders", "type": "webhook_endpoint", "event_payload": "thin",
                 "enabled_events": ["v1.charge.succeeded"], "webhook_endpoint": {"url": "%s"}}
                """.formatted(URL)).requireOk();

        assertThat(response.header("Emulator-Hint")).contains(CREATED).doesNotContain(", identity.");
    }

    @Test
    void createWhenTheAccountHasAsManyAsItMayHaveThenRejected(Emulator emulator) throws StripeException {
        var destinations = new Destinations(emulator);
        for (int i = 0; i < 16; i++) {
            destinations.create(URL, EventPayload.SNAPSHOT, params -> params.addEnabledEvent("*"));
        }

        var error = Assertions.catchThrowableOfType(InvalidRequestException.class, () -> destinations.thin(URL));

        assertThat(error.getMessage()).contains("maximum of 16");
    }
}
