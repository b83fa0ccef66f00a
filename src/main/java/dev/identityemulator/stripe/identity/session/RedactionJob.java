package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.core.jobs.DueTaskHandler;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import dev.identityemulator.stripe.event.EventRecorder;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Ends a redaction: whatever tells of the session gets its placeholders, and the session counts as redacted. One that was
 * deleted meanwhile, with all data of its account, needs nothing.
 */
@Component
class RedactionJob implements DueTaskHandler {

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
        sessions.lock(account, id).ifPresent(this::end);
    }

    private void end(VerificationSession session) {
        stores.forEach(store -> store.redact(session.account(), session.id()));
        session.redacted();
        var shown = VerificationSessionResource.inEvent(session);
        events.record(session.account(), SessionEventType.REDACTED, session.id(), shown, null);
    }
}
