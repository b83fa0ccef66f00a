package dev.identityemulator.testhelpers.inbox;

import dev.identityemulator.api.account.ResourceKey;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The messages of all inboxes. */
@Lazy
interface InboxMessages extends Repository<InboxMessage, ResourceKey> {

    InboxMessage save(InboxMessage message);

    Optional<InboxMessage> findById(ResourceKey key);

    /** The messages of an account that tell of one of these sessions, or have the mark of several sessions. */
    @Query(
            nativeQuery = true,
            value = "select m.* from unnest(cast(:ids as varchar array)) as r (id)"
                    + " join inbox_messages m on m.account = :account and m.session_id = r.id")
    List<InboxMessage> about(String account, String... ids);

    /** The ids of the messages that {@link #about} finds. */
    @Query("select m.id from InboxMessage m where m.account = :account and m.session = :session")
    List<String> idsAbout(String account, String session);

    /** The ids of an inbox's messages, newest first. */
    @Query("select m.id from InboxMessage m where m.account = :account and m.inbox = :inbox"
            + " order by m.account desc, m.inbox desc, m.id desc")
    List<String> newest(String account, String inbox, Limit limit);

    @Modifying
    @Query("delete from InboxMessage m where m.account = :account and m.inbox = :inbox and m.id < :oldest")
    void deleteOlderThan(String account, String inbox, String oldest);

    @Modifying
    @Query("delete from InboxMessage m where m.account = :account")
    void deleteByAccount(String account);
}
