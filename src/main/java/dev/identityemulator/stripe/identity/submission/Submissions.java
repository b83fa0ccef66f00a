package dev.identityemulator.stripe.identity.submission;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.core.jobs.DueTaskQueue;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.event.EventRecorder;
import dev.identityemulator.stripe.event.EventType;
import dev.identityemulator.stripe.identity.session.Outcome;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.session.VerificationSessionResource;
import dev.identityemulator.stripe.identity.session.VerificationSessions;
import dev.identityemulator.stripe.identity.session.VerificationSettings;
import dev.identityemulator.stripe.identity.session.VerificationStatus;
import dev.identityemulator.stripe.identity.session.VerificationTransition;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Submits sessions: processing first, then the outcome, at once or later.
 *
 * @see <a href="https://docs.stripe.com/identity/how-sessions-work">Stripe: How sessions work</a>
 */
@Service
public class Submissions {

    private final VerificationSessions sessions;
    private final AttemptConclusion conclusion;
    private final EventRecorder events;
    private final AccountClock clock;
    private final DueTaskQueue taskQueue;
    private final VerificationSettings settings;

    Submissions(
            VerificationSessions sessions,
            AttemptConclusion conclusion,
            EventRecorder events,
            AccountClock clock,
            DueTaskQueue taskQueue,
            VerificationSettings settings) {
        this.sessions = sessions;
        this.conclusion = conclusion;
        this.events = events;
        this.clock = clock;
        this.taskQueue = taskQueue;
        this.settings = settings;
    }

    /**
     * Submits a session, with an outcome that it gets at once or later.
     *
     * @throws ApiException if the session does not await input
     */
    @Transactional
    public VerificationSession submit(String account, String id, Outcome outcome, boolean delayed) {
        var session = sessions.lock(account, id).orElseThrow(() -> VerificationSessions.noSuch(id));
        session.apply(VerificationTransition.SUBMIT).ifPresent(event -> record(event, session, clock.next(account)));
        if (delayed) {
            awaitOutcome(session, outcome, clock.now(account).plus(settings.delay()));
        } else {
            end(session, outcome);
        }
        return session;
    }

    /** Plans the outcome of a session that is being processed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void awaitOutcome(VerificationSession session, Outcome outcome, Instant due) {
        session.expect(outcome);
        taskQueue.add(session.account(), OutcomeJob.KIND, session.id(), due);
    }

    /** Ends the processing of a session with a delayed outcome, unless it was deleted meanwhile. */
    @Transactional
    public void endProcessing(String account, String id) {
        sessions.lock(account, id)
                .filter(session ->
                        session.status() == VerificationStatus.PROCESSING) // or else it was redacted in a copy
                .ifPresent(session -> end(session, session.lastAttempt().awaitedOutcome()));
    }

    private void end(VerificationSession session, Outcome outcome) {
        var account = session.account();
        conclusion
                .conclude(session, outcome, clock.now(account), () -> clock.next(account))
                .ifPresent(ended -> record(ended.event(), session, ended.time()));
    }

    private void record(EventType type, VerificationSession session, Instant created) {
        var shown = VerificationSessionResource.inEvent(session);
        events.record(session.account(), type, session.id(), shown, null, created);
    }
}
