package dev.identityemulator.stripe.identity.submission;

import dev.identityemulator.stripe.event.EventType;
import dev.identityemulator.stripe.identity.report.VerificationReportRecorder;
import dev.identityemulator.stripe.identity.session.Outcome;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends the attempt of a session in processing: its report is recorded, and the session verified or given back to the user. */
@Component
public class AttemptConclusion {

    private final VerificationReportRecorder reports;

    AttemptConclusion(VerificationReportRecorder reports) {
        this.reports = reports;
    }

    /** The event of an end, and its time: the second of the report, as at Stripe. */
    public record Ended(EventType event, Instant time) {}

    /**
     * Ends an attempt.
     *
     * @param now when it ends
     * @param next the time of each thing that comes of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Ended> conclude(VerificationSession session, Outcome outcome, Instant now, Supplier<Instant> next) {
        var attempt = new AttemptSimulator(session, outcome, LocalDate.ofInstant(now, ZoneOffset.UTC)).attempt();
        var error = attempt.error();
        var report = error != null && error.check().isEmpty() ? null : reports.record(attempt, next);
        var transition = session.end(attempt, report == null ? null : report.id(), now);
        var time = report == null ? next.get() : report.created();
        return session.apply(transition).map(event -> new Ended(event, time));
    }
}
