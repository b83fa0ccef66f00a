package dev.identityemulator.browser.dashboard.crypto;

import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.browser.dashboard.DashboardController;
import dev.identityemulator.browser.dashboard.DashboardSection;
import dev.identityemulator.browser.dashboard.Listing;
import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.browser.dashboard.PageResponses;
import dev.identityemulator.browser.dashboard.format.Timestamp;
import dev.identityemulator.browser.dashboard.webhook.EventPages;
import dev.identityemulator.browser.dashboard.webhook.EventRow;
import dev.identityemulator.stripe.crypto.session.OnrampCreateParams;
import dev.identityemulator.stripe.crypto.session.OnrampListParams;
import dev.identityemulator.stripe.crypto.session.OnrampService;
import dev.identityemulator.stripe.crypto.session.OnrampSession;
import dev.identityemulator.stripe.crypto.session.OnrampSessionResource;
import dev.identityemulator.stripe.crypto.session.OnrampTransition;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The list of onramp sessions, and the page of each. */
@DashboardController
@DashboardSection(
        title = "Crypto",
        order = 57,
        paths = {"onramp_sessions"},
        idPrefixes = {"cos"})
class OnrampPages {

    private static final String PATH = "/onramp_sessions";

    private final OnrampService sessions;
    private final EventPages events;
    private final PageResponses responses;

    OnrampPages(OnrampService sessions, EventPages events, PageResponses responses) {
        this.sessions = sessions;
        this.events = events;
        this.responses = responses;
    }

    /** What the page of a session shows; of the buttons those that its state allows. */
    record OnrampPage(
            OnrampRow row,
            String link,
            String json,
            Allowed allowed,
            List<Moment> timeline,
            Listing<EventRow> events) {}

    /** The actions that the state of a session allows. */
    record Allowed(boolean quote, boolean pay, boolean deliver, boolean reject) {

        static Allowed of(OnrampSession session) {
            return new Allowed(
                    session.allows(OnrampTransition.QUOTE),
                    session.allows(OnrampTransition.PAY),
                    session.allows(OnrampTransition.DELIVER),
                    session.allows(OnrampTransition.REJECT));
        }

        boolean any() {
            return quote || pay || deliver || reject;
        }
    }

    /** Something that happened to the session. */
    record Moment(Timestamp time, String what) {}

    @GetMapping(PATH)
    ResponseEntity<String> list(PageRequest request) {
        var params = new OnrampListParams(null, null, null, null, Listing.SIZE, Listing.cursor(request), null);
        var page = sessions.list(request.account(), params);
        var listing = Listing.of(page, request, Map.of(), OnrampRow::of, OnrampRow::id);
        return responses.page(request, "onramp-sessions", "Crypto onramp", listing);
    }

    /** Creates a session without any choice. */
    @PostMapping(PATH)
    ResponseEntity<String> create(PageRequest request) {
        var params = new OnrampCreateParams(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        var session = sessions.create(request.caller(), params);
        return responses.redirect(request, PATH + "/" + session.id());
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<String> show(PageRequest request) {
        var session = sessions.retrieve(request.account(), request.id());
        var resource = OnrampSessionResource.of(session, request.caller().baseUrl());
        var page = new OnrampPage(
                OnrampRow.of(session),
                request.root() + OnrampSessionResource.PAGE.substring(1) + "?" + OnrampSessionResource.HASH + "="
                        + session.hash(),
                request.markup(responses.json(request, resource, Expansions.NONE)),
                Allowed.of(session),
                session.history().stream()
                        .map(moment -> new Moment(Timestamp.of(moment.at()), moment.what()))
                        .toList(),
                events.about(request, session.id()));
        return responses.page(request, "onramp-session", "Onramp session " + session.id(), page);
    }
}
