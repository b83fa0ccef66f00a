package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All sessions of all accounts. */
@Lazy
public interface VerificationSessions extends Repository<VerificationSession, ResourceKey> {

    VerificationSession save(VerificationSession session);

    /** Locks the session for a change. Other changes wait. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from VerificationSession s where s.account = :account and s.id = :id")
    Optional<VerificationSession> lock(String account, String id);

    /** All sessions of an account, for a check of all. */
    @Query("select s from VerificationSession s where s.account = :account order by s.account, s.id")
    List<VerificationSession> all(String account);

    /** How many sessions an account has. */
    interface Count {

        String getAccount();

        long getNumber();
    }

    /** The numbers of sessions of those of these accounts that have any. */
    @Query("select s.account as account, count(s) as number from VerificationSession s"
            + " where s.account in :accounts group by s.account")
    List<Count> counts(Collection<String> accounts);

    @Modifying
    @Query("delete from VerificationSession s where s.account = :account")
    void deleteByAccount(String account);

    /** The error of an unknown id. */
    static ApiException noSuch(String id) {
        return ApiErrors.noSuch(VerificationSession.NOUN, id, "session");
    }
}
