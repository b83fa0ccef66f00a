package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.resource.ResourceRenderer;
import dev.identityemulator.browser.dashboard.format.JsonMarkup;
import dev.identityemulator.stripe.event.EventListParams;
import dev.identityemulator.stripe.event.EventResource;
import dev.identityemulator.stripe.event.EventService;
import dev.identityemulator.testhelpers.delivery.EventRetryParams;
import dev.identityemulator.testhelpers.delivery.EventRetryService;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Events with their deliveries, to look at and to deliver again. */
@Component
class EventPages {

    private final EventService events;
    private final EventRetryService retries;
    private final DeliveryPages deliveries;

    EventPages(EventService events, EventRetryService retries, DeliveryPages deliveries) {
        this.events = events;
        this.retries = retries;
        this.deliveries = deliveries;
    }

    /** What the page of an event shows. */
    record EventPage(EventRow event, @Nullable String request, String json, Rows<DeliveryRow> deliveries) {}

    PageResult list(PageRequest visit) {
        var type = visit.text("type");
        var page = events.list(visit.caller(), params(Listing.SIZE, type, Listing.cursor(visit)));
        Map<String, Object> filter = Map.of("type", type == null ? "" : type);
        return PageResult.page("events", "Events", Listing.of(page, visit, filter, EventRow::of, EventRow::id));
    }

    PageResult show(PageRequest visit) {
        var event = events.retrieve(visit.account(), visit.id());
        var json = ResourceRenderer.response(EventResource.of(event));
        var page = new EventPage(
                EventRow.of(event),
                EventResource.of(event).request().id(),
                JsonMarkup.of(new String(json, StandardCharsets.UTF_8).strip(), visit.base()),
                new Rows<>(deliveries.ofEvent(visit, event.id())));
        return PageResult.page("event", "Event " + event.id(), page);
    }

    /** Delivers it again, to all that receive it or to one endpoint; the way back leads to where it was ordered. */
    PageResult resend(PageRequest visit) {
        var endpoint = visit.text("webhook_endpoint");
        var connected = connected(visit);
        retries.retry(visit.caller(), visit.id(), new EventRetryParams(connected, null, endpoint));
        if (endpoint != null && visit.asksFor("back", "endpoint")) {
            return PageResult.to(visit, "/webhook_endpoints/" + endpoint);
        }
        return connected == null
                ? PageResult.to(visit, "/events/" + visit.id())
                : PageResult.to(visit, "/" + connected + "/events/" + visit.id());
    }

    private static @Nullable String connected(PageRequest visit) {
        var named = visit.text("connected");
        return named != null && AccountIds.isWellFormed(named) ? named : null;
    }

    /** The newest ones. */
    List<EventRow> newest(PageRequest visit) {
        return events.list(visit.caller(), params(Listing.FEW, null, null)).items().stream()
                .map(EventRow::of)
                .toList();
    }

    private static EventListParams params(long size, @Nullable String type, @Nullable String after) {
        return new EventListParams(null, null, null, size, after, type, null);
    }
}
