package dev.identityemulator.stripecli.feed;

import dev.identityemulator.core.requestlog.RecentRequests;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripecli.session.CliFeature;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The requests that any instance logs. */
@Component
class SharedRequests implements SharedLog {

    private final RecentRequests requests;
    private final AccountClock clock;
    private final RequestForwarder forwarder;

    SharedRequests(RecentRequests requests, AccountClock clock, RequestForwarder forwarder) {
        this.requests = requests;
        this.clock = clock;
        this.forwarder = forwarder;
    }

    @Override
    public CliFeature feature() {
        return CliFeature.REQUEST_LOGS;
    }

    @Override
    public String lowest(String account, Instant instant) {
        return RecentRequests.position(instant);
    }

    @Override
    public Instant now(String account) {
        return clock.now(account);
    }

    @Override
    public List<String> after(String account, String id) {
        return requests.after(account, id);
    }

    @Override
    public Optional<String> accountBetween(String after, String before) {
        return requests.accountBetween(after, before);
    }

    @Override
    public void forward(String account, String id) {
        requests.at(account, id).ifPresent(forwarder::forward);
    }
}
