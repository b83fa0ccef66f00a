package dev.identityemulator.testhelpers.unsupported;

import dev.identityemulator.testhelpers.unsupported.UnsupportedCall.Route;
import dev.identityemulator.testhelpers.unsupported.UnsupportedCallCounter.Count;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds counts to the rows of an account, of which there are no more than Stripe has calls. */
@Component
class UnsupportedCallStore {

    /** How many different calls are kept of each account. */
    static final int MOST = 1_000;

    private final UnsupportedCalls calls;

    UnsupportedCallStore(UnsupportedCalls calls) {
        this.calls = calls;
    }

    @Transactional
    public void add(String account, Map<Route, Count> counts) {
        var known =
                calls.lockAll(account).stream().collect(Collectors.toMap(UnsupportedCall::route, Function.identity()));
        counts.forEach((route, count) -> {
            var call = known.get(route);
            if (call == null && known.size() < MOST) {
                call = calls.save(new UnsupportedCall(account, route, count.first()));
                known.put(route, call);
            }
            if (call != null) {
                call.count(count.calls(), count.last());
            }
        });
    }

    @Transactional
    public void deleteAll(String account) {
        calls.deleteByAccount(account);
    }
}
