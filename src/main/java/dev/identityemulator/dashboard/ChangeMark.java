package dev.identityemulator.dashboard;

import dev.identityemulator.account.Caller;
import dev.identityemulator.account.KeyKind;
import dev.identityemulator.clock.AccountClock;
import dev.identityemulator.clock.Agenda;
import dev.identityemulator.event.EventListParams;
import dev.identityemulator.event.EventService;
import dev.identityemulator.requestlog.LoggedRequest;
import dev.identityemulator.requestlog.RequestLogService;
import dev.identityemulator.webhook.WebhookDeliveryListParams;
import dev.identityemulator.webhook.WebhookDeliveryService;
import org.springframework.stereotype.Component;

/** What changes whenever something of an account does, whichever instance did it: the newest of all that is kept. */
@Component
class ChangeMark {

    private static final long DELIVERIES = 5;

    private final EventService events;
    private final RequestLogService log;
    private final WebhookDeliveryService deliveries;
    private final AccountClock clock;
    private final Agenda agenda;

    ChangeMark(
            EventService events,
            RequestLogService log,
            WebhookDeliveryService deliveries,
            AccountClock clock,
            Agenda agenda) {
        this.events = events;
        this.log = log;
        this.deliveries = deliveries;
        this.clock = clock;
        this.agenda = agenda;
    }

    String of(String account) {
        var caller = new Caller(account, KeyKind.RESTRICTED, "", "", null, "");
        var mark = new StringBuilder().append(clock.aheadMillis(account));
        agenda.planned(account, 1).forEach(work -> mark.append(work));
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
