package dev.identityemulator.stripe.identity.verificationpage;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.session.Outcome;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.session.VerificationSessions;
import dev.identityemulator.stripe.identity.session.VerificationStatus;
import dev.identityemulator.stripe.identity.session.VerificationTransition;
import dev.identityemulator.stripe.identity.submission.Submissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the user of a mobile app does, each step in one transaction; the session is locked for it. */
@Service
class PageService {

    private final VerificationSessions sessions;
    private final VerificationPages pages;
    private final PageFiles files;
    private final PageOutcomes outcomes;
    private final Submissions submissions;
    private final AccountClock clock;

    PageService(
            VerificationSessions sessions,
            VerificationPages pages,
            PageFiles files,
            PageOutcomes outcomes,
            Submissions submissions,
            AccountClock clock) {
        this.sessions = sessions;
        this.pages = pages;
        this.files = files;
        this.outcomes = outcomes;
        this.submissions = submissions;
        this.clock = clock;
    }

    /**
     * Adds to the collected data; a user who does not consent ends the attempt.
     *
     * @throws ApiException if the session awaits no input, or does not own a file
     */
    @Transactional
    public VerificationPageDataResource collect(Caller caller, String id, PageDataParams params) {
        var session = lock(caller, id);
        var asked = Requirements.of(session);
        if (params.declined()) {
            submit(session, new Outcome(VerificationError.CONSENT_DECLINED, null, null, null), false);
            var error = PageError.of(Requirement.BIOMETRIC_CONSENT);
            return VerificationPageDataResource.open(session, List.of(error), asked.atFirst());
        }
        var page = page(session);
        var errors = new ArrayList<PageError>();
        var collected = page.collectedFor(session).without(params.cleared());
        var sent = params.collectedData();
        if (sent != null) {
            files.require(session, sent);
            var reader = new PageDataReader(sent, asked, today(session));
            collected = collected.with(reader.read());
            errors.addAll(reader.errors());
        }
        page.keep(collected, session);
        return VerificationPageDataResource.open(session, errors, asked.missing(collected));
    }

    /**
     * Submits what was collected, with the outcome that a test arranged or else a verified one. The response says that it is
     * processed, whatever has become of it meanwhile.
     *
     * @throws ApiException if something is missing, or the session awaits no input
     */
    @Transactional
    public VerificationPageDataResource submit(Caller caller, String id) {
        var session = lock(caller, id);
        var collected = collected(session);
        var missing = Requirements.of(session).missing(collected);
        if (!missing.isEmpty()) {
            throw PageErrors.incomplete(missing);
        }
        var next = outcomes.next(session, collected);
        submit(session, next.outcome(), next.delayed());
        return VerificationPageDataResource.submitted(session, VerificationStatus.PROCESSING);
    }

    /** Submits what was collected, complete or not, and passes every check: a tester's choice. */
    @Transactional
    public VerificationPageDataResource verify(Caller caller, String id, boolean delayed) {
        var session = lock(caller, id);
        return submit(session, outcomes.passing(session, collected(session)), delayed);
    }

    /** Submits what was collected, complete or not, and fails: a tester's choice. */
    @Transactional
    public VerificationPageDataResource unverify(Caller caller, String id, boolean delayed) {
        var session = lock(caller, id);
        return submit(session, outcomes.failing(session, collected(session)), delayed);
    }

    /**
     * Sends the code again that the user types; it is always the same one.
     *
     * @throws ApiException if no phone number was given, or the session awaits no input
     */
    @Transactional
    public VerificationPageDataResource sendCode(Caller caller, String id) {
        var session = lock(caller, id);
        var collected = collected(session);
        if (collected.phone() == null) {
            throw PageErrors.noPhone();
        }
        return VerificationPageDataResource.open(
                session, List.of(), Requirements.of(session).missing(collected));
    }

    /** Goes on without the phone number, if the session asks for a document too; else the user has to try another one. */
    @Transactional
    public VerificationPageDataResource giveUpPhone(Caller caller, String id) {
        var session = lock(caller, id);
        var asked = Requirements.of(session);
        if (!asked.phone()) {
            throw PageErrors.noPhone();
        }
        var page = page(session);
        if (!asked.document()) {
            var kept = page.collectedFor(session).without(Set.of(Requirement.PHONE_NUMBER));
            page.keep(kept, session);
            var errors = List.of(PageError.ofUnverifiedPhone());
            return VerificationPageDataResource.open(session, errors, asked.missing(kept));
        }
        var kept = page.collectedFor(session).withoutPhone();
        page.keep(kept, session);
        return VerificationPageDataResource.again(session, asked.missing(kept));
    }

    private VerificationPageDataResource submit(VerificationSession session, Outcome outcome, boolean delayed) {
        var submitted = submissions.submit(session.account(), session.id(), outcome, delayed);
        pages.delete(session.account(), session.id());
        return VerificationPageDataResource.submitted(submitted, submitted.status());
    }

    private VerificationSession lock(Caller caller, String id) {
        var session = sessions.lock(caller.account(), id).orElseThrow(() -> VerificationSessions.noSuch(id));
        if (!session.state().allows(VerificationTransition.SUBMIT)) {
            throw session.state().error(VerificationTransition.SUBMIT);
        }
        return session;
    }

    private Collected collected(VerificationSession session) {
        return find(session).map(page -> page.collectedFor(session)).orElse(Collected.NOTHING);
    }

    private VerificationPage page(VerificationSession session) {
        return find(session).orElseGet(() -> pages.save(new VerificationPage(session)));
    }

    private Optional<VerificationPage> find(VerificationSession session) {
        return pages.findById(new ResourceKey(session.account(), session.id()));
    }

    private LocalDate today(VerificationSession session) {
        return LocalDate.ofInstant(clock.now(session.account()), ZoneOffset.UTC);
    }
}
