package dev.identityemulator.stripe.event;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.core.accountstate.RowProblem;
import dev.identityemulator.core.personaldata.JsonRedactor;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Deletes the events of an account, and redacts those about a session. */
@Component
class EventData implements AccountData, AccountState, PersonalDataStore {

    private final Events events;
    private final JsonRedactor redactor;

    EventData(Events events, JsonRedactor redactor) {
        this.events = events;
        this.redactor = redactor;
    }

    @Override
    public void redact(String account, Collection<String> ids) {
        for (var event : events.aboutAll(account, ids.toArray(String[]::new))) {
            event.redact(redactor.redact(event.objectJson()));
        }
    }

    @Override
    public void deleteAll(String account) {
        events.deleteByAccount(account);
    }

    @Override
    public Optional<RowProblem> problem(String account) {
        return events.all(account).stream()
                .flatMap(event -> RowProblem.ifUnreadable("events", event.id(), "object_json", () ->
                                (ObjectNode) JsonMapper.shared().readTree(event.objectJson()))
                        .stream())
                .findFirst();
    }
}
