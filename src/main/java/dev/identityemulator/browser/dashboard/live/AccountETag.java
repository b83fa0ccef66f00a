package dev.identityemulator.browser.dashboard.live;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.KeyKind;
import dev.identityemulator.core.jobs.DueTaskQueue;
import dev.identityemulator.core.requestlog.LoggedRequest;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.event.EventListParams;
import dev.identityemulator.stripe.event.EventService;
import dev.identityemulator.testhelpers.delivery.WebhookDeliveryListParams;
import dev.identityemulator.testhelpers.delivery.WebhookDeliveryService;
import dev.identityemulator.testhelpers.requestlog.RequestLogService;
import org.springframework.stereotype.Component;

/** What changes whenever something of an account does, whichever instance did it: the newest of all that is kept. */
@Component
class AccountETag {

    private static final long DELIVERIES = 5;

    private final EventService events;
    private final RequestLogService log;
    private final WebhookDeliveryService deliveries;
    private final AccountClock clock;
    private final DueTaskQueue taskQueue;

    AccountETag(
            EventService events,
            RequestLogService log,
            WebhookDeliveryService deliveries,
            AccountClock clock,
            DueTaskQueue taskQueue) {
        this.events = events;
        this.log = log;
        this.deliveries = deliveries;
        this.clock = clock;
        this.taskQueue = taskQueue;
    }

    String of(String account) {
        var caller = new Caller(account, KeyKind.RESTRICTED, "", "", null, "");
        var mark = new StringBuilder().append(clock.aheadMillis(account));
        taskQueue.planned(account, 1).forEach(work -> mark.append(work));
        log.latest(account, 1).stream().map(LoggedRequest::position).forEach(mark::append);
        events.list(caller, new EventListParams(null, null, null, 1L, null, null, null))
                .items()
                .forEach(event -> mark.append(event.id()));
        deliveries
                .list(caller, new WebhookDeliveryListParams(null, null, null, DELIVERIES, null, null, null))
                .items()
                .forEach(delivery -> mark.append(delivery.id()).append(delivery.status()));
        return mark.toString();
    }
}
