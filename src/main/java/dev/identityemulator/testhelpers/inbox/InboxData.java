package dev.identityemulator.testhelpers.inbox;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.core.personaldata.JsonRedactor;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Deletes inboxes with their account, and redacts messages with the session that they tell of. */
@Component
class InboxData implements AccountData, PersonalDataStore {

    private final Inboxes inboxes;
    private final InboxMessages messages;
    private final JsonRedactor redactor;

    InboxData(Inboxes inboxes, InboxMessages messages, JsonRedactor redactor) {
        this.inboxes = inboxes;
        this.messages = messages;
        this.redactor = redactor;
    }

    @Override
    public void redact(String account, Collection<String> sessions) {
        var marks = Stream.concat(sessions.stream(), Stream.of(InboxMessage.SEVERAL))
                .toArray(String[]::new);
        for (var receiver : AccountIds.receiving(account)) {
            messages.about(receiver, marks)
                    .forEach(message -> sessions.forEach(session -> message.redact(session, redactor)));
        }
    }

    @Override
    public void deleteAll(String account) {
        messages.deleteByAccount(account);
        inboxes.deleteByAccount(account);
    }
}
