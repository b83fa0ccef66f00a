package dev.identityemulator.stripe.crypto.session;

import dev.identityemulator.api.resource.Sha256;
import dev.identityemulator.core.jobs.DueTaskQueue;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.crypto.details.TransactionDetails;
import dev.identityemulator.stripe.event.EventRecorder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What customers and Stripe do to a session; each change of its status is one event. */
@Service
public class OnrampProgress {

    private final EntityManager entities;
    private final OnrampQuoter quoter;
    private final EventRecorder events;
    private final DueTaskQueue tasks;
    private final AccountClock clock;
    private final OnrampSettings settings;

    OnrampProgress(
            EntityManager entities,
            OnrampQuoter quoter,
            EventRecorder events,
            DueTaskQueue tasks,
            AccountClock clock,
            OnrampSettings settings) {
        this.entities = entities;
        this.quoter = quoter;
        this.events = events;
        this.tasks = tasks;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Lets a session come as far as this, status by status.
     *
     * @param later whether each status comes after the delay of the settings
     * @throws dev.identityemulator.api.error.ApiException if there is no such session, no way there, or what is chosen is not
     *     for this way
     */
    @Transactional
    public OnrampSession advance(String account, String id, OnrampGoal goal, OnrampChoice choice, boolean later) {
        var session = lock(account, id).orElseThrow(() -> OnrampErrors.noSuch(id));
        var steps = goal.requireWay(session.status());
        if (choice.isAboutQuote() && !steps.contains(OnrampTransition.QUOTE)) {
            throw OnrampErrors.tooLate(OnrampQuoter.DETAILS);
        }
        if (choice.transactionId() != null && !steps.contains(OnrampTransition.DELIVER)) {
            throw OnrampErrors.tooLate(OnrampQuoter.DETAILS + "[transaction_id]");
        }
        if (later && steps.contains(OnrampTransition.QUOTE)) {
            quoter.quote(session, choice); // what is wrong is said now, and not when nobody listens
        }
        go(session, goal, choice, later);
        return session;
    }

    /** The same where nobody waits for an error: without a way there, nothing happens. */
    @Transactional
    public void tryToAdvance(String account, String id, OnrampGoal goal, boolean later) {
        lock(account, id)
                .filter(session -> !goal.from(session.status()).isEmpty())
                .ifPresent(session -> go(session, goal, OnrampChoice.OPEN, later));
    }

    /**
     * Receives the payment; the delivery follows after the delay of the settings.
     *
     * @throws dev.identityemulator.api.error.ApiException if there is no such session, or it awaits no payment
     */
    @Transactional
    public OnrampSession pay(String account, String id) {
        var session = advance(account, id, OnrampGoal.FULFILLMENT_PROCESSING, OnrampChoice.OPEN, false);
        go(session, OnrampGoal.FULFILLMENT_COMPLETE, OnrampChoice.OPEN, true);
        return session;
    }

    /** Takes the next step of the session's plan, if its time has come. */
    @Transactional
    public void doWhatIsDue(String account, String id) {
        var now = clock.now(account);
        lock(account, id).ifPresent(session -> {
            var plan = session.plan();
            if (plan != null && !now.isBefore(plan.due())) {
                var steps = plan.goal().from(session.status());
                session.plan(null);
                steps.stream().findFirst().ifPresent(step -> take(session, step, plan.choice(), now));
                if (steps.size() > 1) {
                    plan(session, plan.goal(), plan.choice());
                }
            }
        });
    }

    /** The session whose page has this hash in its address, locked until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<OnrampSession> lockBehind(String hash) {
        return OnrampHash.read(hash)
                .flatMap(name -> lock(name.account(), name.session()))
                .filter(session -> session.hasHash(hash));
    }

    private void go(OnrampSession session, OnrampGoal goal, OnrampChoice choice, boolean later) {
        if (later) {
            plan(session, goal, choice);
        } else {
            session.plan(null);
            goal.from(session.status()).forEach(step -> take(session, step, choice, clock.now(session.account())));
        }
    }

    private void plan(OnrampSession session, OnrampGoal goal, OnrampChoice choice) {
        // Tasks are due at whole milliseconds: a plan that is due within one would be looked at too early.
        var due = clock.now(session.account()).plus(settings.delay()).truncatedTo(ChronoUnit.MILLIS);
        session.plan(new OnrampPlan(goal, choice, due));
        tasks.add(session.account(), OnrampJob.KIND, session.id(), due);
    }

    private void take(OnrampSession session, OnrampTransition step, OnrampChoice choice, Instant now) {
        var before = OnrampSessionResource.inEvent(session);
        session.take(step, details(session, step, choice), now);
        var after = OnrampSessionResource.inEvent(session);
        events.recordUpdate(session.account(), OnrampEventType.UPDATED, session.id(), before, after, null);
    }

    private TransactionDetails details(OnrampSession session, OnrampTransition step, OnrampChoice choice) {
        return switch (step) {
            case QUOTE -> quoter.quote(session, choice);
            case DELIVER -> session.details().delivered(transaction(session, choice));
            case PAY, FAIL_PAYMENT, REJECT -> session.details();
        };
    }

    private static String transaction(OnrampSession session, OnrampChoice choice) {
        var digits = Sha256.hex(session.id().getBytes(StandardCharsets.UTF_8));
        return choice.transactionId() == null
                ? session.details().pair().network().transaction(digits)
                : choice.transactionId();
    }

    private Optional<OnrampSession> lock(String account, String id) {
        var text = "select s from OnrampSession s where s.account = :account and s.id = :id";
        return entities
                .createQuery(text, OnrampSession.class)
                .setParameter("account", account)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }
}
