package dev.identityemulator.testhelpers.unsupported;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.list.Cursors;
import dev.identityemulator.api.list.KeysetQuery;
import dev.identityemulator.api.list.Page;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Reads the unsupported calls of an account. */
@Service
public class UnsupportedCallService {

    private final UnsupportedCalls calls;
    private final UnsupportedCallCounter counter;
    private final EntityManager entities;

    UnsupportedCallService(UnsupportedCalls calls, UnsupportedCallCounter counter, EntityManager entities) {
        this.calls = calls;
        this.counter = counter;
        this.entities = entities;
    }

    /** One page of them, those that were first made last at its beginning. */
    Page<UnsupportedCall> list(String account, UnsupportedCallListParams params) {
        counter.flush();
        Cursors.check(
                params,
                UnsupportedCall.NOUN,
                id -> calls.findById(new ResourceKey(account, id)).isPresent());
        return KeysetQuery.over(entities, UnsupportedCall.class, UnsupportedCall.PREFIX, UnsupportedCall::id, account)
                .page(params);
    }

    /** The newest ones, newest first. */
    public List<UnsupportedCall> newest(String account, int count) {
        counter.flush();
        return calls.newest(account, Limit.of(count));
    }
}
