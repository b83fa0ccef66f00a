package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.list.Page;
import dev.identityemulator.browser.dashboard.format.Format;
import dev.identityemulator.stripe.identity.session.SessionDescription;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.session.VerificationSessionListParams;
import dev.identityemulator.stripe.identity.session.VerificationSessionService;
import dev.identityemulator.stripe.identity.session.VerificationStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of sessions: by status, and by what one remembers of them. */
@Component
class SessionListPages {

    private static final long SEARCHED = 100;

    private final VerificationSessionService sessions;

    SessionListPages(VerificationSessionService sessions) {
        this.sessions = sessions;
    }

    PageResult list(PageRequest visit) {
        var wanted = visit.text("q");
        var status = Choice.constant(VerificationStatus.values(), visit.text("status"));
        var found = wanted == null
                ? list(visit, null, status, Listing.SIZE, Listing.cursor(visit))
                : search(visit, wanted, status);
        var chosen = status == null ? "" : Format.value(status);
        Map<String, Object> filter = Map.of(
                "q",
                wanted == null ? "" : wanted,
                "status",
                chosen,
                "statuses",
                Choice.of(VerificationStatus.values(), chosen));
        var listing = Listing.of(found, visit, filter, SessionRow::of, SessionRow::id);
        return PageResult.page("sessions", "Sessions", listing);
    }

    /** The newest ones. */
    List<SessionRow> newest(PageRequest visit) {
        return list(visit, null, null, Listing.FEW, null).items().stream()
                .map(SessionRow::of)
                .toList();
    }

    private Page<VerificationSession> list(
            PageRequest visit,
            @Nullable String reference,
            @Nullable VerificationStatus status,
            long size,
            @Nullable String after) {
        return sessions.list(
                visit.caller(),
                new VerificationSessionListParams(reference, null, null, size, null, null, after, status));
    }

    /** Those with just this reference, however old, and of the newest those that are known by a text like this. */
    private Page<VerificationSession> search(PageRequest visit, String wanted, @Nullable VerificationStatus status) {
        var part = wanted.toLowerCase(Locale.ROOT);
        var exact = list(visit, wanted, status, Listing.SIZE, null).items();
        var like = list(visit, null, status, SEARCHED, null).items().stream().filter(session -> isLike(session, part));
        var found = Stream.of(exact.stream(), byId(visit, wanted, status), like).flatMap(each -> each);
        var seen = new java.util.HashSet<String>();
        return new Page<>(found.filter(session -> seen.add(session.id())).toList(), false);
    }

    private Stream<VerificationSession> byId(PageRequest visit, String id, @Nullable VerificationStatus status) {
        return sessions.find(visit.caller(), id).stream()
                .filter(session -> status == null || session.status() == status);
    }

    private static boolean isLike(VerificationSession session, String part) {
        var known = SessionDescription.of(session);
        return Stream.concat(
                        Stream.of(known.id(), known.clientReferenceId(), known.email()),
                        known.metadata().values().stream())
                .anyMatch(text -> text != null && text.toLowerCase(Locale.ROOT).contains(part));
    }
}
