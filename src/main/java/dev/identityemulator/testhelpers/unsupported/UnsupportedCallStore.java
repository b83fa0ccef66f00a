package dev.identityemulator.testhelpers.unsupported;

import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.testhelpers.unsupported.UnsupportedCall.Route;
import dev.identityemulator.testhelpers.unsupported.UnsupportedCallCounter.Count;
import java.time.temporal.ChronoUnit;
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
    private final AccountClock clock;

    UnsupportedCallStore(UnsupportedCalls calls, AccountClock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Transactional
    public void add(String account, Map<Route, Count> counts) {
        var known =
                calls.lockAll(account).stream().collect(Collectors.toMap(UnsupportedCall::route, Function.identity()));
        long ahead = clock.aheadMillis(account);
        counts.forEach((route, count) -> {
            var call = known.get(route);
            if (call == null && known.size() < MOST) {
                var first = count.first().plusMillis(ahead).truncatedTo(ChronoUnit.MICROS);
                call = calls.save(new UnsupportedCall(account, route, first));
                known.put(route, call);
            }
            if (call != null) {
                call.count(count.calls(), count.last().plusMillis(ahead).truncatedTo(ChronoUnit.MICROS));
            }
        });
    }

    @Transactional
    public void deleteAll(String account) {
        calls.deleteByAccount(account);
    }
}
