package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.api.list.ResourceBatch;
import dev.identityemulator.core.jobs.BatchTaskHandler;
import dev.identityemulator.core.personaldata.PersonalDataCopies;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import dev.identityemulator.platform.console.Console;
import dev.identityemulator.platform.console.Severity;
import dev.identityemulator.stripe.event.EventRecorder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * Ends redactions: each store replaces its personal data, then the sessions count as redacted. All redactions call the
 * stores in the same order, so that two of them never deadlock. A session deleted meanwhile needs nothing.
 */
@Component
public class RedactionJob implements BatchTaskHandler {

    public static final String KIND = "redaction";

    private final EntityManager entities;
    private final SingletonSupplier<List<PersonalDataStore>> stores;
    private final SingletonSupplier<List<PersonalDataCopies>> copies;
    private final EventRecorder events;
    private final Console console;

    RedactionJob(
            EntityManager entities,
            ObjectProvider<PersonalDataStore> stores,
            ObjectProvider<PersonalDataCopies> copies,
            EventRecorder events,
            Console console) {
        this.entities = entities;
        this.stores = SingletonSupplier.of(() -> stores.stream()
                .sorted(Comparator.comparingInt(PersonalDataStore::turn)
                        .thenComparing(store -> store.getClass().getName()))
                .toList());
        this.copies = SingletonSupplier.of(() -> copies.stream().toList());
        this.events = events;
        this.console = console;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void perform(String account, List<String> ids) {
        var names = copies.obtain().stream()
                .flatMap(each -> each.namesOf(account).stream())
                .toList();
        var locked = lock(account, ids);
        var ending = ids.stream()
                .distinct()
                .flatMap(id -> locked.stream().filter(session -> session.id().equals(id)))
                .filter(session -> session.state().redaction() != RedactionStatus.REDACTED)
                .toList();
        if (!ending.isEmpty()) {
            end(account, ending, names);
        }
    }

    private List<VerificationSession> lock(String account, Collection<String> ids) {
        return ResourceBatch.find(entities, VerificationSession.class, account, ids, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Replaces the personal data of a session everywhere. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void clear(VerificationSession session) {
        clear(session.account(), List.of(session));
    }

    private void clear(String account, List<VerificationSession> some) {
        var ids = ids(some);
        stores.obtain().forEach(store -> store.redact(account, ids));
        some.forEach(VerificationSession::redacted);
    }

    private static List<String> ids(List<VerificationSession> some) {
        return some.stream().map(VerificationSession::id).toList();
    }

    /** Ends them in the copies of the account too: once one is in the account's place again, the sessions stay redacted. */
    private void end(String account, List<VerificationSession> ending, List<String> names) {
        clear(account, ending);
        for (var copy : names) {
            var copied = lock(copy, ids(ending));
            if (!copied.isEmpty()) {
                clear(copy, copied);
            }
        }
        ending.forEach(this::announce);
    }

    private void announce(VerificationSession session) {
        var shown = VerificationSessionResource.inEvent(session);
        events.record(session.account(), SessionEventType.REDACTED, session.id(), shown, null);
        var id = session.id();
        console.say(Severity.NORMAL, () -> "redaction of " + id + " done");
    }
}
