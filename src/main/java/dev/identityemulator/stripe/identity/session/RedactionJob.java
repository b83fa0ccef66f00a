package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.core.jobs.DueTaskHandler;
import dev.identityemulator.core.personaldata.PersonalDataCopies;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import dev.identityemulator.platform.console.Console;
import dev.identityemulator.platform.console.Tone;
import dev.identityemulator.stripe.event.EventRecorder;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * Ends a redaction: each store replaces its personal data, then the session counts as redacted. All redactions call the
 * stores in the same order, so that two of them never deadlock. A session deleted meanwhile needs nothing.
 */
@Component
public class RedactionJob implements DueTaskHandler {

    public static final String KIND = "redaction";

    private final VerificationSessions sessions;
    private final SingletonSupplier<List<PersonalDataStore>> stores;
    private final SingletonSupplier<List<PersonalDataCopies>> copies;
    private final EventRecorder events;
    private final Console console;

    RedactionJob(
            VerificationSessions sessions,
            ObjectProvider<PersonalDataStore> stores,
            ObjectProvider<PersonalDataCopies> copies,
            EventRecorder events,
            Console console) {
        this.sessions = sessions;
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
    public void perform(String account, String id) {
        var names =
                copies.obtain().stream().flatMap(each -> each.namesOf(account).stream()).toList();
        sessions.lock(account, id)
                .filter(session -> session.state().redaction() != RedactionStatus.REDACTED)
                .ifPresent(session -> end(session, names));
    }

    /** Replaces the personal data of a session everywhere. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void clear(VerificationSession session) {
        stores.obtain().forEach(store -> store.redact(session.account(), session.id()));
        session.redacted();
    }

    /** Ends it in the copies of the account too: once one is in the account's place again, the session stays redacted. */
    private void end(VerificationSession session, List<String> names) {
        clear(session);
        names.stream()
                .flatMap(copy -> sessions.lock(copy, session.id()).stream())
                .forEach(this::clear);
        var shown = VerificationSessionResource.inEvent(session);
        events.record(session.account(), SessionEventType.REDACTED, session.id(), shown, null);
        var id = session.id();
        console.say(Tone.NORMAL, () -> "redaction of " + id + " done");
    }
}
