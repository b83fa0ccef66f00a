package dev.identityemulator.testhelpers.crypto.outcome;

import dev.identityemulator.stripe.crypto.session.OnrampCreated;
import dev.identityemulator.stripe.crypto.session.OnrampProgress;
import dev.identityemulator.stripe.crypto.session.OnrampSession;
import dev.identityemulator.testhelpers.outcome.Trigger;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets sessions come as far as arranged, by the oldest arrangement that matches and has outcomes left. */
@Component
public class ArrangedOnramps {

    private final EntityManager entities;
    private final JdbcTemplate jdbc;
    private final OnrampProgress progress;

    ArrangedOnramps(EntityManager entities, JdbcTemplate jdbc, OnrampProgress progress) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.progress = progress;
    }

    /** The arrangement that serves a session, and how many of its outcomes the session has had. */
    private record Serving(String arrangement, int played) {}

    /** Plays what is arranged for the creation of a session, in the transaction of its creation. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void onCreation(OnrampCreated created) {
        var session = created.session();
        begin(session, Trigger.CREATE).ifPresent(arrangement -> play(session, arrangement, 0));
    }

    /**
     * Plays what is arranged for an opening of a session's page, which the caller has locked: the next outcome of the arrangement
     * that serves the session already, or else the first outcome of another one.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void onOpening(OnrampSession session) {
        var serving = serving(session);
        var arrangement = serving.map(Serving::arrangement)
                .flatMap(id -> lock(session.account(), id))
                .filter(found ->
                        serving.get().played() < found.script().outcomes().size());
        if (arrangement.isPresent()) {
            play(session, arrangement.get(), serving.get().played());
        } else {
            begin(session, Trigger.OPEN).ifPresent(first -> play(session, first, 0));
        }
    }

    private void play(OnrampSession session, OnrampArrangement arrangement, int index) {
        jdbc.update(
                "delete from crypto_outcome_servings where account = ? and session = ?",
                session.account(),
                session.id());
        jdbc.update(
                "insert into crypto_outcome_servings (account, session, arrangement, played) values (?, ?, ?, ?)",
                session.account(),
                session.id(),
                arrangement.id(),
                index + 1);
        var goal = arrangement.script().outcomes().get(index);
        progress.tryToAdvance(
                session.account(), session.id(), goal, arrangement.repetition().simulateDelay());
    }

    /** The first arrangement that serves the session now; one that served it before has nothing left for it. */
    private Optional<OnrampArrangement> begin(OnrampSession session, Trigger trigger) {
        var before = serving(session).map(Serving::arrangement).orElse("");
        for (var id : withMore(session.account(), trigger)) {
            var arrangement = id.equals(before)
                    ? Optional.<OnrampArrangement>empty()
                    : lock(session.account(), id).filter(locked -> locked.isFor(session));
            if (arrangement.isPresent()) {
                arrangement.get().serve();
                return arrangement;
            }
        }
        return Optional.empty();
    }

    private Optional<Serving> serving(OnrampSession session) {
        return jdbc
                .query(
                        "select arrangement, played from crypto_outcome_servings where account = ? and session = ?",
                        (row, number) -> new Serving(row.getString(1), row.getInt(2)),
                        session.account(),
                        session.id())
                .stream()
                .findFirst();
    }

    private List<String> withMore(String account, Trigger trigger) {
        var text = "select a.id from OnrampArrangement a where a.account = :account and a.repetition.more = true"
                + " and a.repetition.moment = :trigger"
                + " order by a.account, a.repetition.more, a.repetition.moment, a.id";
        return entities.createQuery(text, String.class)
                .setParameter("account", account)
                .setParameter("trigger", trigger)
                .getResultList();
    }

    /** The arrangement, read under its lock: its id was read alone, as other sessions may use it meanwhile. */
    private Optional<OnrampArrangement> lock(String account, String id) {
        var text = "select a from OnrampArrangement a where a.account = :account and a.id = :id";
        return entities
                .createQuery(text, OnrampArrangement.class)
                .setParameter("account", account)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }
}
