package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.SensitiveFieldPolicy;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.core.time.AccountClock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the resource of a session for a caller. A session that awaits input always gets a valid secret and link. */
@Component
public class SessionView {

    private final VerificationSessionService sessions;
    private final SensitiveFieldPolicy sensitive;
    private final AccountClock clock;

    SessionView(VerificationSessionService sessions, SensitiveFieldPolicy sensitive, AccountClock clock) {
        this.sessions = sessions;
        this.sensitive = sensitive;
        this.clock = clock;
    }

    /** The session for a request that may expand sensitive fields, which are shown only while they are recent. */
    public VerificationSessionResource of(VerificationSession session, Caller caller, Expansions expansions) {
        if (sensitive.areAskedFor(expansions)) {
            requireRecent(session, caller);
        }
        return of(session, caller);
    }

    /**
     * Checks before a change whether its response may show what the caller expands.
     *
     * @throws ApiException if that is no longer recent
     */
    void requireVisible(String id, Caller caller, Expansions expansions) {
        if (sensitive.areAskedFor(expansions)) {
            requireRecent(sessions.retrieve(caller, id), caller);
        }
    }

    private void requireRecent(VerificationSession session, Caller caller) {
        var ended = session.lastAttempt().ended();
        boolean redacted = session.state().redaction() == RedactionStatus.REDACTED; // the report is redacted only then
        if (ended != null && !redacted) {
            sensitive.requireRecent(caller, ended, clock.now(session.account()));
        }
    }

    public VerificationSessionResource of(VerificationSession session, Caller caller) {
        return VerificationSessionResource.of(withValidLinks(List.of(session)).get(0), caller.baseUrl());
    }

    /** A page of sessions with valid links, and with what the caller wants expanded. */
    Page<VerificationSessionResource> of(Page<VerificationSession> page, Caller caller, Expansions expansions) {
        if (sensitive.areAskedFor(expansions)) {
            page.items().forEach(session -> requireRecent(session, caller));
        }
        return new Page<>(
                withValidLinks(page.items()).stream()
                        .map(session -> VerificationSessionResource.of(session, caller.baseUrl()))
                        .toList(),
                page.hasMore());
    }

    /** The same sessions of one account; those whose links are over are renewed together. */
    private List<VerificationSession> withValidLinks(List<VerificationSession> found) {
        var expired = found.stream()
                .filter(session -> session.needsFreshLinks(clock.now(session.account())))
                .toList();
        if (expired.isEmpty()) {
            return found;
        }
        var ids = expired.stream().map(VerificationSession::id).toList();
        var renewed = sessions.renewLinks(expired.get(0).account(), ids).stream()
                .collect(Collectors.toMap(VerificationSession::id, Function.identity()));
        return found.stream()
                .map(session -> renewed.getOrDefault(session.id(), session))
                .toList();
    }
}
