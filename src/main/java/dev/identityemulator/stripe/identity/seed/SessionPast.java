package dev.identityemulator.stripe.identity.seed;

import dev.identityemulator.core.jobs.DueTaskQueue;
import dev.identityemulator.core.seed.SeedErrors;
import dev.identityemulator.core.seed.SeedTime;
import dev.identityemulator.core.seed.SeededAccount;
import dev.identityemulator.stripe.event.EventType;
import dev.identityemulator.stripe.event.PastEvents;
import dev.identityemulator.stripe.identity.session.RedactionJob;
import dev.identityemulator.stripe.identity.session.RedactionSettings;
import dev.identityemulator.stripe.identity.session.RedactionStatus;
import dev.identityemulator.stripe.identity.session.SessionEventType;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.session.VerificationSessionResource;
import dev.identityemulator.stripe.identity.session.VerificationSessions;
import dev.identityemulator.stripe.identity.session.VerificationSettings;
import dev.identityemulator.stripe.identity.session.VerificationStatus;
import dev.identityemulator.stripe.identity.session.VerificationTransition;
import dev.identityemulator.stripe.identity.submission.AttemptConclusion;
import dev.identityemulator.stripe.identity.submission.Submissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a new session through the state table to where its seed has it, with the events of the way. */
@Component
class SessionPast {

    private final VerificationSessions sessions;
    private final PastEvents events;
    private final AttemptConclusion conclusion;
    private final Submissions submissions;
    private final RedactionJob redaction;
    private final DueTaskQueue tasks;
    private final VerificationSettings verifications;
    private final RedactionSettings redactions;

    SessionPast(
            VerificationSessions sessions,
            PastEvents events,
            AttemptConclusion conclusion,
            Submissions submissions,
            RedactionJob redaction,
            DueTaskQueue tasks,
            VerificationSettings verifications,
            RedactionSettings redactions) {
        this.sessions = sessions;
        this.events = events;
        this.conclusion = conclusion;
        this.submissions = submissions;
        this.redaction = redaction;
        this.tasks = tasks;
        this.verifications = verifications;
        this.redactions = redactions;
    }

    /**
     * Stores the session and its past.
     *
     * @throws dev.identityemulator.api.error.ApiException if the state table, or what follows from the person and the document, does not lead there
     */
    void live(SeededAccount seeded, VerificationSession session, SessionSeed seed, SessionTimes times) {
        sessions.save(session);
        record(seeded, session, SessionEventType.CREATED, times.created());
        if (seed.isSubmitted()) {
            session.apply(VerificationTransition.SUBMIT)
                    .ifPresent(event -> record(seeded, session, event, times.submitted()));
            end(seeded, session, seed, times.ended());
        }
        if (seed.reached() == VerificationStatus.CANCELED) {
            session.cancel().ifPresent(event -> record(seeded, session, event, times.canceled()));
        }
        requireReached(session, seed);
        if (seed.redaction() != null) {
            redact(seeded, session, seed, times.redacted());
        }
    }

    private void end(SeededAccount seeded, VerificationSession session, SessionSeed seed, Instant ended) {
        if (seed.isProcessing()) {
            submissions.awaitOutcome(session, seed.outcome(), due(seed.due(), seeded, verifications.delay()));
            return;
        }
        conclusion
                .conclude(session, seed.outcome(), ended, () -> ended)
                .ifPresent(end -> record(seeded, session, end.event(), end.time()));
    }

    private void redact(SeededAccount seeded, VerificationSession session, SessionSeed seed, Instant redacted) {
        session.redact().ifPresent(event -> record(seeded, session, event, redacted));
        if (seed.redaction() == RedactionStatus.REDACTED) {
            redaction.clear(session);
            record(seeded, session, SessionEventType.REDACTED, redacted);
        } else {
            tasks.add(session.account(), RedactionJob.KIND, session.id(), due(seed.due(), seeded, redactions.delay()));
        }
    }

    private static Instant due(@Nullable String text, SeededAccount seeded, Duration delay) {
        return SeedTime.at(text, seeded.now(), seeded.now().plus(delay));
    }

    /** A person who is too young, or a document that is expired, fails by itself. */
    private static void requireReached(VerificationSession session, SessionSeed seed) {
        if (session.status() != seed.reached()) {
            var failure = session.lastAttempt().error();
            throw SeedErrors.wrong(
                    "status",
                    "contradicts the rest: the session is "
                            + session.status().name().toLowerCase(Locale.ROOT)
                            + (failure == null ? "" : ", as its attempt fails with " + failure.code()));
        }
    }

    private void record(SeededAccount seeded, VerificationSession session, EventType type, Instant time) {
        events.record(seeded, type, session.id(), VerificationSessionResource.inEvent(session), time);
    }
}
