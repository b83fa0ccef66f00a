package dev.identityemulator.core.requestlog;

import dev.identityemulator.api.account.ResourceKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The lines of all logs, for reading. */
@Lazy
public interface LoggedRequests extends Repository<LoggedRequest, ResourceKey> {

    @Query("select r from LoggedRequest r where r.account = :account and r.requestId = :requestId and r.id >= :oldest")
    List<LoggedRequest> withId(String account, String requestId, String oldest, Limit limit);

    @Query("select r from LoggedRequest r where r.account = :account and r.id >= :oldest"
            + " order by r.account desc, r.id desc")
    List<LoggedRequest> newest(String account, String oldest, Limit limit);

    /** The positions of the lines that name a session, newest first. */
    @Query(
            nativeQuery = true,
            value = "select s.position from request_logs s"
                    + " where s.account = :account and s.session_id = :session and s.position >= :oldest"
                    + " union all select m.position from request_log_sessions m"
                    + " where m.account = :account and m.session_id = :session and m.position >= :oldest"
                    + " order by 1 desc")
    List<String> positionsAbout(String account, String session, String oldest, Limit limit);

    @Query("select r from LoggedRequest r where r.account = :account and r.id > :position order by r.account, r.id")
    List<LoggedRequest> after(String account, String position, Limit limit);

    /** How many lines the log of an account has. */
    interface Lines {

        String getAccount();

        long getNumber();
    }

    /** The numbers of lines of those of these accounts that have any. */
    @Query("select r.account as account, count(r) as number from LoggedRequest r"
            + " where r.account in :accounts group by r.account")
    List<Lines> counts(Collection<String> accounts);

    Optional<LoggedRequest> findById(ResourceKey key);

    /** The positions of the account's lines after one, oldest first. */
    @Query("select r.id from LoggedRequest r where r.account = :account and r.id > :after order by r.account, r.id")
    List<String> positionsAfter(String account, String after, Limit limit);

    /** The accounts of the first lines in a range of accounts. */
    @Query("select r.account from LoggedRequest r where r.account > :after and r.account < :before"
            + " order by r.account, r.id")
    List<String> accountsBetween(String after, String before, Limit limit);
}
