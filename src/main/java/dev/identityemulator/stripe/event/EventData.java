package dev.identityemulator.stripe.event;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.personaldata.JsonRedactor;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import org.springframework.stereotype.Component;

/** Deletes the events of an account, and redacts those about a session. */
@Component
class EventData implements AccountData, PersonalDataStore {

    private final Events events;
    private final JsonRedactor redactor;

    EventData(Events events, JsonRedactor redactor) {
        this.events = events;
        this.redactor = redactor;
    }

    @Override
    public void redact(String account, String session) {
        for (var event : events.about(account, session)) {
            event.redact(redactor.redact(event.objectJson()));
        }
    }

    @Override
    public void deleteAll(String account) {
        events.deleteByAccount(account);
    }
}
