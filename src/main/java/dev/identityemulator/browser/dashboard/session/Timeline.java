package dev.identityemulator.browser.dashboard.session;

import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.browser.dashboard.format.StatusColor;
import dev.identityemulator.browser.dashboard.format.Timestamp;
import dev.identityemulator.browser.dashboard.request.RequestRow;
import dev.identityemulator.browser.dashboard.webhook.DeliveryRow;
import dev.identityemulator.browser.dashboard.webhook.DeliveryRows;
import dev.identityemulator.browser.dashboard.webhook.EventRow;
import dev.identityemulator.core.requestlog.LoggedRequest;
import dev.identityemulator.stripe.event.Event;
import dev.identityemulator.stripe.event.EventResource;
import dev.identityemulator.stripe.event.EventService;
import dev.identityemulator.testhelpers.requestlog.RequestLogService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The history of a session, oldest first: each request with the events that it caused, each event with its deliveries. */
@Component
class Timeline {

    private static final int MOST_REQUESTS = 50;
    private static final Map<String, String> SENDERS =
            Map.of("/v1/", "test helper", "/start/", "verification page", "/dashboard/", "dashboard");

    private final RequestLogService log;
    private final EventService events;
    private final DeliveryRows deliveries;
    private final SessionCalls calls;

    Timeline(RequestLogService log, EventService events, DeliveryRows deliveries, SessionCalls calls) {
        this.log = log;
        this.calls = calls;
        this.events = events;
        this.deliveries = deliveries;
    }

    /** At most one request, and the events that it caused; without a request, an event that had no such cause. */
    record Entry(Instant at, List<RequestRow> request, List<CallRow> call, List<DeliveredEvent> events) {}

    /** A request that is not in the log, and who sends such requests. */
    record CallRow(
            String by, String method, String path, int status, StatusColor color, Timestamp created, long millis) {

        static CallRow of(SessionCalls.Call call) {
            return new CallRow(
                    SENDERS.entrySet().stream()
                            .filter(sender -> call.path().startsWith(sender.getKey()))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse(""),
                    call.method(),
                    call.path(),
                    call.status(),
                    StatusColor.of(call.status()),
                    Timestamp.of(call.ended()),
                    Duration.between(call.began(), call.ended()).toMillis());
        }
    }

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
                entries.add(
                        new Entry(line.created(), List.of(RequestRow.of(line)), List.of(), delivered(request, caused)));
            }
        }
        for (var call : calls.about(request.account(), session)) {
            var caused = remaining.stream()
                    .filter(event -> call.covers(EventResource.of(event).created()))
                    .toList();
            remaining.removeAll(caused);
            entries.add(new Entry(call.ended(), List.of(), List.of(CallRow.of(call)), delivered(request, caused)));
        }
        for (var event : remaining) {
            var created = EventResource.of(event).created();
            entries.add(new Entry(created, List.of(), List.of(), delivered(request, List.of(event))));
        }
        entries.sort(Comparator.comparing(Entry::at));
        return entries;
    }

    private List<DeliveredEvent> delivered(PageRequest request, List<Event> caused) {
        return caused.stream().map(event -> delivered(request, event)).toList();
    }

    private DeliveredEvent delivered(PageRequest request, Event event) {
        var rows = deliveries.ofEvent(request, event.id());
        return new DeliveredEvent(EventRow.of(event, rows), rows);
    }

    private static boolean isCausedBy(Event event, LoggedRequest line) {
        return Objects.equals(EventResource.of(event).request().id(), line.id());
    }

    /** A list that merely contained the session does not. */
    private static boolean concerns(LoggedRequest line, String session) {
        return line.path().contains(session) || !line.method().equals("GET");
    }
}
