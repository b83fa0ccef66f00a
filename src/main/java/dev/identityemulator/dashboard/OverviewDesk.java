package dev.identityemulator.dashboard;

import dev.identityemulator.account.AccountEmptying;
import org.springframework.stereotype.Component;

/** An account at a glance, and the order to empty it. */
@Component
class OverviewDesk {

    private final SessionDesk sessions;
    private final EventDesk events;
    private final EndpointDesk endpoints;
    private final DeliveryDesk deliveries;
    private final RequestDesk requests;
    private final ClockDesk clock;
    private final AccountEmptying emptying;

    OverviewDesk(
            SessionDesk sessions,
            EventDesk events,
            EndpointDesk endpoints,
            DeliveryDesk deliveries,
            RequestDesk requests,
            ClockDesk clock,
            AccountEmptying emptying) {
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
            ClockDesk.ClockCard clock) {}

    Answer show(Visit visit) {
        var overview = new Overview(
                new Rows<>(sessions.newest(visit)),
                new Rows<>(events.newest(visit)),
                new Rows<>(endpoints.newest(visit)),
                new Rows<>(deliveries.newest(visit)),
                new Rows<>(requests.newest(visit)),
                clock.card(visit, ""));
        return Answer.page("overview", "Overview", overview);
    }

    /** Asks before anything is lost. */
    Answer askToReset(Visit visit) {
        return Answer.page("reset", "Reset the account", visit.account());
    }

    Answer reset(Visit visit) {
        emptying.empty(visit.account());
        return Answer.to(visit, "");
    }
}
