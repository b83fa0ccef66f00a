package dev.identityemulator.browser.dashboard.live;

import dev.identityemulator.platform.observability.SanitizedException;
import dev.identityemulator.platform.persistence.DatabaseSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where instances share a database: looks for what the others did. */
@Component
class LiveWatch {

    private static final Logger log = LoggerFactory.getLogger(LiveWatch.class);

    private final AccountETag mark;
    private final boolean needed;
    private final Map<String, String> marks = new HashMap<>();

    LiveWatch(AccountETag mark, DatabaseSettings database) {
        this.mark = mark;
        this.needed = database.sharedDatabase();
    }

    /** Those of these accounts, whose pages are open, that look different from the last time, or are looked at the first time. */
    Set<String> changedAmong(Set<String> accounts) {
        marks.keySet().retainAll(accounts);
        return needed ? accounts.stream().filter(this::isChanged).collect(Collectors.toSet()) : Set.of();
    }

    private boolean isChanged(String account) {
        try {
            var now = mark.of(account);
            return !now.equals(marks.put(account, now));
        } catch (RuntimeException failure) {
            log.debug("What changed in {} could not be read", account, SanitizedException.of(failure));
            return false;
        }
    }
}
