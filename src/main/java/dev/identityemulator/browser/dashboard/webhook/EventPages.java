package dev.identityemulator.browser.dashboard.webhook;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.browser.dashboard.DashboardController;
import dev.identityemulator.browser.dashboard.DashboardSection;
import dev.identityemulator.browser.dashboard.Listing;
import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.browser.dashboard.PageResponses;
import dev.identityemulator.stripe.event.Event;
import dev.identityemulator.stripe.event.EventListParams;
import dev.identityemulator.stripe.event.EventResource;
import dev.identityemulator.stripe.event.EventService;
import dev.identityemulator.stripe.webhook.resend.EventRetryParams;
import dev.identityemulator.stripe.webhook.resend.EventRetryService;
import dev.identityemulator.testhelpers.requestlog.RequestLogService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The pages of events, with the action that delivers one again. */
@DashboardController
@DashboardSection(title = "Events", order = 30, paths = "events", idPrefixes = "evt")
public class EventPages {

    private final EventService events;
    private final EventRetryService retries;
    private final DeliveryRows deliveries;
    private final RequestLogService log;
    private final PageResponses responses;

    EventPages(
            EventService events,
            EventRetryService retries,
            DeliveryRows deliveries,
            RequestLogService log,
            PageResponses responses) {
        this.events = events;
        this.retries = retries;
        this.deliveries = deliveries;
        this.log = log;
        this.responses = responses;
    }

    /** What the page of an event shows. */
    record EventPage(EventRow event, @Nullable String request, String json, Listing<DeliveryRow> deliveries) {}

    @GetMapping("/events")
    ResponseEntity<String> list(PageRequest request) {
        var type = request.text("type");
        var page = events.list(request.caller(), params(Listing.SIZE, type, Listing.cursor(request)));
        Map<String, Object> filter = Map.of("type", type == null ? "" : type);
        var listing = Listing.of(page, request, filter, event -> row(request, event), EventRow::id);
        return responses.page(request, "events", "Events", listing);
    }

    @GetMapping("/events/{id}")
    ResponseEntity<String> show(PageRequest request) {
        var event = events.retrieve(request.account(), request.id());
        var resource = EventResource.of(event);
        var delivered = deliveries.ofEvent(request, event.id());
        var cause = resource.request().id();
        var page = new EventPage(
                EventRow.of(event, delivered),
                cause == null || log.find(request.account(), cause).isEmpty() ? null : cause,
                request.markup(responses.json(request, resource, Expansions.NONE)),
                Listing.of(delivered, row -> row));
        return responses.page(request, "event", "Event " + event.id(), page);
    }

    /** Delivers the event again, to one endpoint or to all, and leads back to where the button was. */
    @PostMapping("/events/{id}/resend")
    ResponseEntity<String> resend(PageRequest request) {
        var endpoint = request.text("webhook_endpoint");
        var connected = connected(request);
        if (endpoint == null) {
            retries.retry(request.caller(), request.id(), new EventRetryParams(connected, null, null));
        } else {
            retries.resend(request.caller(), connected, request.id(), endpoint);
        }
        if (endpoint != null && request.has("back", "endpoint")) {
            return responses.redirect(request, "/webhook_endpoints/" + endpoint);
        }
        return responses.redirect(request, (connected == null ? "" : "/" + connected) + "/events/" + request.id());
    }

    /** The newest events. */
    public Listing<EventRow> newest(PageRequest request) {
        return Listing.of(
                events.list(request.caller(), params(Listing.FEW, null, null)).items(), event -> row(request, event));
    }

    /** The events about one object, newest first. */
    public Listing<EventRow> about(PageRequest request, String objectId) {
        var found = new ArrayList<>(events.about(request.account(), objectId));
        Collections.reverse(found);
        return Listing.of(found, event -> row(request, event));
    }

    /** Only of an event that awaits something the deliveries are asked. */
    private EventRow row(PageRequest request, Event event) {
        boolean pending = EventResource.of(event).pendingWebhooks() > 0;
        return EventRow.of(event, pending ? deliveries.ofEvent(request, event.id()) : List.of());
    }

    private static @Nullable String connected(PageRequest request) {
        var named = request.text("connected");
        return named != null && AccountIds.isWellFormed(named) ? named : null;
    }

    private static EventListParams params(long size, @Nullable String type, @Nullable String after) {
        return new EventListParams(null, null, null, size, after, type, null);
    }
}
