package dev.identityemulator.testhelpers.inbox;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.list.Cursors;
import dev.identityemulator.api.list.FewRows;
import dev.identityemulator.api.list.KeysetQuery;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.core.personaldata.RedactableIds;
import dev.identityemulator.core.time.AccountClock;
import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores what is sent to inboxes, and shows it. */
@Service
class InboxService {

    /** An inbox keeps at least so many messages; older ones are deleted now and then. */
    static final int MOST_KEPT = 1000;

    private static final int REQUESTS_PER_CLEANUP = 100;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private final AtomicLong received = new AtomicLong();
    private final Inboxes inboxes;
    private final InboxMessages messages;
    private final RedactableIds ids;
    private final EntityManager entities;
    private final AccountClock clock;

    InboxService(
            Inboxes inboxes, InboxMessages messages, RedactableIds ids, EntityManager entities, AccountClock clock) {
        this.inboxes = inboxes;
        this.messages = messages;
        this.ids = ids;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Stores a request, and returns the response to it.
     *
     * @throws dev.identityemulator.api.error.ApiException if no inbox may have this name
     */
    @Transactional
    public InboxResponse receive(String account, String name, InboxRequest request) {
        requireName(name);
        var response = inboxes.lock(account, name).map(Inbox::next).orElse(InboxResponse.OK);
        messages.save(new InboxMessage(
                account, clock.next(account), name, request, ids.in(request.body()), response.status()));
        if (received.incrementAndGet() % REQUESTS_PER_CLEANUP == 0) {
            deleteOld(account, name);
        }
        return response;
    }

    private void deleteOld(String account, String name) {
        var kept = messages.newest(account, name, Limit.of(MOST_KEPT));
        if (kept.size() == MOST_KEPT) {
            messages.deleteOlderThan(account, name, kept.get(MOST_KEPT - 1));
        }
    }

    /**
     * Sets the response of an inbox to its next requests.
     *
     * @throws dev.identityemulator.api.error.ApiException if no inbox may have this name
     */
    @Transactional
    public Inbox respondWith(Caller caller, String name, InboxResponseParams params) {
        requireName(name);
        var inbox =
                inboxes.lock(caller.account(), name).orElseGet(() -> inboxes.save(new Inbox(caller.account(), name)));
        inbox.respondWith(params.response(), params.delay(), params.requests());
        return inbox;
    }

    @Transactional(readOnly = true)
    public Page<InboxMessage> list(Caller caller, String name, InboxListParams params) {
        requireName(name);
        Cursors.check(
                params,
                InboxMessage.NOUN,
                id -> messages.findById(new ResourceKey(caller.account(), id)).isPresent());
        return params.session() == null
                ? page(caller.account(), name, params)
                : pageAbout(caller.account(), name, params.session(), params);
    }

    private Page<InboxMessage> page(String account, String name, InboxListParams params) {
        return KeysetQuery.over(entities, InboxMessage.class, InboxMessage.PREFIX, InboxMessage::id, account)
                .where("inbox", name)
                .page(params);
    }

    private Page<InboxMessage> pageAbout(String account, String name, String session, InboxListParams params) {
        var ids = Stream.of(session, InboxMessage.SEVERAL)
                .flatMap(about -> messages.idsAbout(account, about).stream())
                .toList();
        return FewRows.of(
                        ids,
                        created -> ResourceIds.lowest(InboxMessage.PREFIX, account, created),
                        id -> messages.findById(new ResourceKey(account, id)))
                .where(InboxMessage::inbox, name)
                .where(message -> message.mentions(session))
                .page(params);
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw ApiErrors.noSuch("inbox", name, "name");
        }
    }
}
