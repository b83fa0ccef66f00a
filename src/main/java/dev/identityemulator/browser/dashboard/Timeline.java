package dev.identityemulator.browser.dashboard;

import dev.identityemulator.core.requestlog.LoggedRequest;
import dev.identityemulator.stripe.event.Event;
import dev.identityemulator.stripe.event.EventResource;
import dev.identityemulator.stripe.event.EventService;
import dev.identityemulator.testhelpers.requestlog.RequestLogService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What happened to a session, oldest first: each request with the events that it caused, each event with its deliveries. A
 * list that it was only shown in is not its business.
 */
@Component
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

    /** A request, or none for events that happened by themselves, and what followed from it. */
    record Entry(Instant at, List<RequestRow> request, List<Happening> events) {}

    /** An event and where it was delivered. */
    record Happening(EventRow event, List<DeliveryRow> deliveries) {}

    List<Entry> of(PageRequest visit, String session) {
        var entries = new ArrayList<Entry>();
        var told = new HashSet<String>();
        var all = events.about(visit.account(), session);
        for (var line : log.about(visit.account(), session, MOST_REQUESTS)) {
            var caused = all.stream().filter(event -> isCausedBy(event, line)).toList();
            caused.forEach(event -> told.add(event.id()));
            if (!caused.isEmpty()
                    || line.path().contains(session)
                    || !line.method().equals("GET")) {
                entries.add(new Entry(line.created(), List.of(RequestRow.of(line)), happenings(visit, caused)));
            }
        }
        for (var event : all) {
            if (!told.contains(event.id())) {
                entries.add(new Entry(EventResource.of(event).created(), List.of(), happenings(visit, List.of(event))));
            }
        }
        entries.sort(Comparator.comparing(Entry::at));
        return entries;
    }

    private List<Happening> happenings(PageRequest visit, List<Event> caused) {
        return caused.stream()
                .map(event -> new Happening(EventRow.of(event), deliveries.ofEvent(visit, event.id())))
                .toList();
    }

    private static boolean isCausedBy(Event event, LoggedRequest line) {
        return Objects.equals(EventResource.of(event).request().id(), line.id());
    }
}
