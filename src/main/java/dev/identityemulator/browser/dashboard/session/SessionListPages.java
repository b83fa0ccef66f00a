package dev.identityemulator.browser.dashboard.session;

import dev.identityemulator.api.list.Page;
import dev.identityemulator.browser.dashboard.Choice;
import dev.identityemulator.browser.dashboard.DashboardController;
import dev.identityemulator.browser.dashboard.DashboardSection;
import dev.identityemulator.browser.dashboard.Listing;
import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.browser.dashboard.PageResponses;
import dev.identityemulator.browser.dashboard.format.Format;
import dev.identityemulator.stripe.identity.session.SessionDescription;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.session.VerificationSessionListParams;
import dev.identityemulator.stripe.identity.session.VerificationSessionService;
import dev.identityemulator.stripe.identity.session.VerificationStatus;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of sessions, filtered by status or searched. */
@DashboardController
@DashboardSection(
        title = "Sessions",
        order = 20,
        paths = {"sessions", "reports", "files"},
        idPrefixes = {"vs", "vr", "file"})
public class SessionListPages {

    private static final long SEARCHED = 100;

    private final VerificationSessionService sessions;
    private final PageResponses responses;

    SessionListPages(VerificationSessionService sessions, PageResponses responses) {
        this.sessions = sessions;
        this.responses = responses;
    }

    @GetMapping("/sessions")
    ResponseEntity<String> list(PageRequest request) {
        var query = request.text("search");
        var status = Choice.constant(VerificationStatus.values(), request.text("status"));
        var found = query == null
                ? list(request, null, status, Listing.SIZE, Listing.cursor(request))
                : search(request, query, status);
        var chosen = status == null ? "" : Format.value(status);
        var statuses = Choice.of(VerificationStatus.values(), chosen);
        Map<String, Object> filter =
                Map.of("search", query == null ? "" : query, "status", chosen, "statuses", statuses);
        var listing = Listing.of(found, request, filter, SessionRow::of, SessionRow::id);
        return responses.page(request, "sessions", "Sessions", listing);
    }

    /** The newest sessions. */
    public Listing<SessionRow> newest(PageRequest request) {
        return Listing.of(list(request, null, null, Listing.FEW, null).items(), SessionRow::of);
    }

    /** The newest sessions that are about a customer. */
    public Listing<SessionRow> ofCustomer(PageRequest request, String customer) {
        var params = new VerificationSessionListParams(null, null, null, Listing.FEW, customer, null, null, null);
        var found = sessions.list(request.caller(), params).items();
        return new Listing<>(
                found.stream().map(SessionRow::of).toList(), Map.of("related_customer", customer), null, null);
    }

    private Page<VerificationSession> list(
            PageRequest request,
            @Nullable String reference,
            @Nullable VerificationStatus status,
            long size,
            @Nullable String after) {
        return sessions.list(
                request.caller(),
                new VerificationSessionListParams(reference, null, null, size, null, null, after, status));
    }

    /** Finds an exact reference or id however old the session is, and part of a text among the newest sessions. */
    private Page<VerificationSession> search(PageRequest request, String query, @Nullable VerificationStatus status) {
        var part = query.toLowerCase(Locale.ROOT);
        var exact = list(request, query, status, Listing.SIZE, null).items().stream();
        var byId = sessions.find(request.caller(), query).stream()
                .filter(session -> status == null || session.status() == status);
        var similar =
                list(request, null, status, SEARCHED, null).items().stream().filter(session -> contains(session, part));
        var seen = new HashSet<String>();
        var found = Stream.of(exact, byId, similar).flatMap(each -> each).filter(session -> seen.add(session.id()));
        return new Page<>(found.toList(), false);
    }

    private static boolean contains(VerificationSession session, String part) {
        var known = SessionDescription.of(session);
        return Stream.concat(
                        Stream.of(known.id(), known.clientReferenceId(), known.email()),
                        known.metadata().values().stream())
                .anyMatch(text -> text != null && text.toLowerCase(Locale.ROOT).contains(part));
    }
}
