package dev.identityemulator.core.requestlog;

import dev.identityemulator.api.account.ResourceKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The latest lines of all logs, for an instance that looks for those that another one wrote. */
@Component
public class RecentRequests {

    private static final Limit PAGE = Limit.of(1_000);

    private final LoggedRequests requests;

    RecentRequests(LoggedRequests requests) {
        this.requests = requests;
    }

    /** The position of an instant, by the account's clock. */
    public static String position(Instant instant) {
        return LogPositions.at(instant);
    }

    /** The positions of the account's next lines after this one, oldest first. */
    public List<String> after(String account, String position) {
        return requests.positionsAfter(account, position, PAGE);
    }

    /** The first account between these two that has a log. */
    public Optional<String> accountBetween(String after, String before) {
        return requests.accountsBetween(after, before, Limit.of(1)).stream().findFirst();
    }

    /** The line at a position, unless it was deleted meanwhile. */
    public Optional<LoggedRequest> at(String account, String position) {
        return requests.findById(new ResourceKey(account, position));
    }
}
