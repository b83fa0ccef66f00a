package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.list.Page;
import dev.identityemulator.api.resource.Sha256;
import dev.identityemulator.core.jobs.DueTaskQueue;
import dev.identityemulator.core.requestlog.LoggedRequest;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.event.Event;
import dev.identityemulator.stripe.event.EventListParams;
import dev.identityemulator.stripe.event.EventService;
import dev.identityemulator.stripe.webhook.delivery.DeliveryStatus;
import dev.identityemulator.stripe.webhook.delivery.WebhookDeliveries;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointListParams;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointResource;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointService;
import dev.identityemulator.testhelpers.delivery.WebhookDeliveryListParams;
import dev.identityemulator.testhelpers.delivery.WebhookDeliveryResource;
import dev.identityemulator.testhelpers.delivery.WebhookDeliveryService;
import dev.identityemulator.testhelpers.requestlog.RequestLogService;
import dev.identityemulator.testhelpers.snapshot.SnapshotService;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Computes a value that changes whenever anything of an account does, whichever instance changed it. Most changes are made by
 * a request or recorded as an event; the rest is a delivery that ended, and what the dashboard's own actions change.
 */
@Component
class AccountETag {

    private static final long ENDPOINTS = 16;

    private final EventService events;
    private final RequestLogService log;
    private final WebhookDeliveryService deliveries;
    private final WebhookDeliveries pending;
    private final WebhookEndpointService endpoints;
    private final AccountClock clock;
    private final DueTaskQueue tasks;
    private final SnapshotService snapshots;

    AccountETag(
            EventService events,
            RequestLogService log,
            WebhookDeliveryService deliveries,
            WebhookDeliveries pending,
            WebhookEndpointService endpoints,
            AccountClock clock,
            DueTaskQueue tasks,
            SnapshotService snapshots) {
        this.events = events;
        this.log = log;
        this.deliveries = deliveries;
        this.pending = pending;
        this.endpoints = endpoints;
        this.clock = clock;
        this.tasks = tasks;
        this.snapshots = snapshots;
    }

    String of(PageRequest request) {
        var account = request.account();
        var newestEvent = new EventListParams(null, null, null, 1L, null, null, null);
        var newestEndpoints = new WebhookEndpointListParams(null, ENDPOINTS, null);
        var state = List.of(
                clock.aheadMillis(account),
                tasks.planned(account, 1),
                snapshots.newest(account),
                log.latest(account, 1).stream().map(LoggedRequest::position).toList(),
                ids(events.list(request.caller(), newestEvent), Event::id),
                endpoints.listAll(request.caller(), newestEndpoints).items().stream()
                        .map(WebhookEndpointResource::withSecret)
                        .toList(),
                Stream.of(request, request.platform())
                        .filter(Objects::nonNull)
                        .map(this::deliveries)
                        .toList());
        return Sha256.hex(state.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A new delivery has a new id, and one that ended is not counted any more. */
    private String deliveries(PageRequest receiver) {
        var newest = new WebhookDeliveryListParams(null, null, null, 1L, null, null, null, null);
        return ids(deliveries.list(receiver.caller(), newest), WebhookDeliveryResource::id) + " "
                + pending.countByAccountAndStatus(receiver.account(), DeliveryStatus.PENDING);
    }

    private static <T> List<String> ids(Page<T> page, Function<T, String> id) {
        return page.items().stream().map(id).toList();
    }
}
