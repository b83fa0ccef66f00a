package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.account.AccountReset;
import org.springframework.stereotype.Component;

/** An account at a glance, and the order to empty it. */
@Component
class OverviewPages {

    private final SessionListPages sessions;
    private final EventPages events;
    private final EndpointPages endpoints;
    private final DeliveryPages deliveries;
    private final RequestPages requests;
    private final ClockPages clock;
    private final AccountReset emptying;

    OverviewPages(
            SessionListPages sessions,
            EventPages events,
            EndpointPages endpoints,
            DeliveryPages deliveries,
            RequestPages requests,
            ClockPages clock,
            AccountReset emptying) {
        this.sessions = sessions;
        this.events = events;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.requests = requests;
        this.clock = clock;
        this.emptying = emptying;
    }

    /** The newest of everything. */
    record Overview(
            Rows<SessionRow> sessions,
            Rows<EventRow> events,
            Rows<EndpointRow> endpoints,
            Rows<DeliveryRow> deliveries,
            Rows<RequestRow> requests,
            ClockPages.ClockCard clock) {}

    PageResult show(PageRequest visit) {
        var overview = new Overview(
                new Rows<>(sessions.newest(visit)),
                new Rows<>(events.newest(visit)),
                new Rows<>(endpoints.newest(visit)),
                new Rows<>(deliveries.newest(visit)),
                new Rows<>(requests.newest(visit)),
                clock.card(visit, ""));
        return PageResult.page("overview", "Overview", overview);
    }

    /** Asks before anything is lost. */
    PageResult askToReset(PageRequest visit) {
        return PageResult.page("reset", "Reset the account", visit.account());
    }

    PageResult reset(PageRequest visit) {
        emptying.empty(visit.account());
        return PageResult.to(visit, "");
    }
}
