package dev.identityemulator.browser.dashboard.session;

import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.browser.dashboard.request.RequestRow;
import dev.identityemulator.browser.dashboard.webhook.DeliveryPages;
import dev.identityemulator.browser.dashboard.webhook.DeliveryRow;
import dev.identityemulator.browser.dashboard.webhook.EventRow;
import dev.identityemulator.core.requestlog.LoggedRequest;
import dev.identityemulator.stripe.event.Event;
import dev.identityemulator.stripe.event.EventResource;
import dev.identityemulator.stripe.event.EventService;
import dev.identityemulator.testhelpers.requestlog.RequestLogService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The history of a session, oldest first: each request with the events that it caused, each event with its deliveries. */
@Component
@Lazy
class Timeline {

    private static final int MOST_REQUESTS = 50;

    private final RequestLogService log;
    private final EventService events;
    private final DeliveryPages deliveries;

    Timeline(RequestLogService log, EventService events, DeliveryPages deliveries) {
        this.log = log;
        this.events = events;
        this.deliveries = deliveries;
    }

    /** At most one request, and the events that it caused; without a request, an event that had no such cause. */
    record Entry(Instant at, List<RequestRow> request, List<DeliveredEvent> events) {}

    /** An event and its deliveries. */
    record DeliveredEvent(EventRow event, List<DeliveryRow> deliveries) {}

    List<Entry> of(PageRequest request, String session) {
        var entries = new ArrayList<Entry>();
        var remaining = new ArrayList<>(events.about(request.account(), session));
        for (var line : log.about(request.account(), session, MOST_REQUESTS)) {
            var caused =
                    remaining.stream().filter(event -> isCausedBy(event, line)).toList();
            remaining.removeAll(caused);
            if (!caused.isEmpty() || concerns(line, session)) {
                entries.add(new Entry(line.created(), List.of(RequestRow.of(line)), delivered(request, caused)));
            }
        }
        for (var event : remaining) {
            entries.add(new Entry(EventResource.of(event).created(), List.of(), delivered(request, List.of(event))));
        }
        entries.sort(Comparator.comparing(Entry::at));
        return entries;
    }

    private List<DeliveredEvent> delivered(PageRequest request, List<Event> caused) {
        return caused.stream()
                .map(event -> new DeliveredEvent(EventRow.of(event), deliveries.ofEvent(request, event.id())))
                .toList();
    }

    private static boolean isCausedBy(Event event, LoggedRequest line) {
        return Objects.equals(EventResource.of(event).request().id(), line.id());
    }

    /** A list that merely contained the session does not. */
    private static boolean concerns(LoggedRequest line, String session) {
        return line.path().contains(session) || !line.method().equals("GET");
    }
}
