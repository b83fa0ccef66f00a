package dev.identityemulator.session;

import dev.identityemulator.clock.DueWork;
import dev.identityemulator.event.EventRecorder;
import dev.identityemulator.redaction.PersonalDataStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends a redaction: whatever tells of the session gets its placeholders, and the session counts as redacted. */
@Component
class RedactionJob implements DueWork {

    static final String KIND = "redaction";

    private final VerificationSessions sessions;
    private final List<PersonalDataStore> stores;
    private final EventRecorder events;

    RedactionJob(VerificationSessions sessions, List<PersonalDataStore> stores, EventRecorder events) {
        this.sessions = sessions;
        this.stores = stores;
        this.events = events;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void perform(String account, String id) {
        var session = sessions.lock(account, id).orElseThrow();
        stores.forEach(store -> store.redact(account, id));
        session.redacted();
        var shown = VerificationSessionResource.inEvent(session);
        events.record(account, SessionEventType.REDACTED, id, shown, null);
    }
}
