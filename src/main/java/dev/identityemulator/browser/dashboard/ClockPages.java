package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.browser.dashboard.format.Format;
import dev.identityemulator.browser.dashboard.format.Timestamp;
import dev.identityemulator.core.jobs.DueTaskQueue;
import dev.identityemulator.core.jobs.UpcomingTask;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.testhelpers.clock.ClockAdvanceParams;
import dev.identityemulator.testhelpers.clock.ClockService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The account's clock, and what happens when it is moved. */
@Component
class ClockPages {

    private static final int PLANS = 5;
    private static final Map<String, Long> UNITS =
            Map.of("seconds", 1L, "minutes", 60L, "hours", 3600L, "days", 86_400L);
    private static final Map<String, String> PAGES = Map.of("vs", "sessions", "whd", "deliveries");

    private final AccountClock clock;
    private final ClockService service;
    private final DueTaskQueue taskQueue;

    ClockPages(AccountClock clock, ClockService service, DueTaskQueue taskQueue) {
        this.clock = clock;
        this.service = service;
        this.taskQueue = taskQueue;
    }

    /**
     * What is shown of a clock.
     *
     * @param millis its time, for a script that lets it tick
     * @param ahead how far it is ahead of real time, or null if it is not
     * @param next what is due next, or null if that is nothing
     * @param planned what is due after that
     * @param back the page of this account from which it is moved
     */
    record ClockCard(
            Timestamp now,
            long millis,
            @Nullable String ahead,
            @Nullable Plan next,
            List<Plan> planned,
            String back) {}

    /** Something that is to happen. */
    record Plan(String what, String subject, @Nullable String href, Timestamp due, String in) {}

    PageResult show(PageRequest visit) {
        return PageResult.page("clock", "Clock", card(visit, "clock"));
    }

    ClockCard card(PageRequest visit, String back) {
        var now = clock.now(visit.account());
        long ahead = clock.aheadMillis(visit.account());
        var plans = taskQueue.planned(visit.account(), PLANS).stream()
                .map(work -> plan(visit, work, now))
                .toList();
        return new ClockCard(
                Timestamp.of(now),
                now.toEpochMilli(),
                ahead == 0 ? null : Format.duration(Duration.ofMillis(ahead)),
                plans.isEmpty() ? null : plans.get(0),
                plans.isEmpty() ? List.of() : plans.subList(1, plans.size()),
                back);
    }

    PageResult advance(PageRequest visit) {
        service.advance(visit.account(), visit.asksFor("to", "next") ? toNext(visit) : bySome(visit));
        return PageResult.to(visit, visit.asksFor("back", "clock") ? "/clock" : "");
    }

    /** The whole second after it is due, as the clock is moved by seconds. */
    private ClockAdvanceParams toNext(PageRequest visit) {
        var next = taskQueue.planned(visit.account(), 1);
        var now = clock.now(visit.account());
        var due = next.isEmpty() ? now : next.get(0).due();
        return new ClockAdvanceParams(null, (due.isAfter(now) ? due : now).getEpochSecond() + 1);
    }

    private static ClockAdvanceParams bySome(PageRequest visit) {
        var amount = visit.text("amount");
        if (amount == null) {
            throw ParamErrors.missing("amount");
        }
        if (!amount.matches("\\d{1,10}")) {
            throw ParamErrors.invalidInteger("amount", amount);
        }
        long unit = UNITS.getOrDefault(visit.sent().getOrDefault("unit", ""), 1L);
        return new ClockAdvanceParams(Long.parseLong(amount) * unit, null);
    }

    private static Plan plan(PageRequest visit, UpcomingTask work, Instant now) {
        var prefix = work.subject().split("_", 2)[0];
        var page = PAGES.get(prefix);
        return new Plan(
                work.kind().replace('_', ' '),
                work.subject(),
                page == null ? null : visit.base() + "/" + page + "/" + work.subject(),
                Timestamp.of(work.due()),
                Format.duration(Duration.between(now, work.due())));
    }
}
