package dev.identityemulator.browser.dashboard.overview;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.browser.dashboard.DashboardController;
import dev.identityemulator.browser.dashboard.DashboardSection;
import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.browser.dashboard.PageResponses;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The account's clock and the tasks that are due next, with the action that advances it. */
@DashboardController
@DashboardSection(
        title = "Clock",
        order = 80,
        paths = {"clock", "reset"})
class ClockPages {

    private static final ClockAdvanceParams NEXT = new ClockAdvanceParams(null, null, ClockAdvanceParams.NEXT_DUE);

    private static final int TASKS = 5;
    private static final Map<String, Long> UNITS =
            Map.of("seconds", 1L, "minutes", 60L, "hours", 3600L, "days", 86_400L);

    private final AccountClock clock;
    private final ClockService service;
    private final DueTaskQueue tasks;
    private final PageResponses responses;

    ClockPages(AccountClock clock, ClockService service, DueTaskQueue tasks, PageResponses responses) {
        this.clock = clock;
        this.service = service;
        this.tasks = tasks;
        this.responses = responses;
    }

    /**
     * What is shown of a clock.
     *
     * @param millis its time, for the script that lets it tick
     * @param ahead how far it is ahead of real time, or null if it is not
     * @param next the task that is due next, or null if there is none
     * @param planned the tasks that are due after that
     * @param back the path of the page that shows it
     */
    record ClockCard(
            Timestamp now,
            long millis,
            @Nullable String ahead,
            @Nullable Plan next,
            List<Plan> planned,
            String back) {}

    /** A task that is not due yet. */
    record Plan(String what, String subject, @Nullable String href, Timestamp due, String in) {}

    @GetMapping("/clock")
    ResponseEntity<String> show(PageRequest request) {
        return responses.page(request, "clock", "Clock", card(request, "clock"));
    }

    @PostMapping("/clock")
    ResponseEntity<String> advance(PageRequest request) {
        service.advance(request.account(), request.has("to", "next") ? NEXT : byAmount(request));
        return responses.redirect(request, request.has("back", "clock") ? "/clock" : "");
    }

    ClockCard card(PageRequest request, String back) {
        var now = clock.now(request.account());
        long ahead = clock.aheadMillis(request.account());
        var plans = tasks.planned(request.account(), TASKS).stream()
                .map(task -> plan(request, task, now))
                .toList();
        return new ClockCard(
                Timestamp.of(now),
                now.toEpochMilli(),
                ahead == 0 ? null : Format.duration(Duration.ofMillis(ahead)),
                plans.isEmpty() ? null : plans.get(0),
                plans.stream().skip(1).toList(),
                back);
    }

    private static ClockAdvanceParams byAmount(PageRequest request) {
        var amount = request.text("amount");
        if (amount == null) {
            throw ParamErrors.missing("amount");
        }
        if (!amount.matches("\\d{1,10}")) {
            throw ParamErrors.invalidInteger("amount", amount);
        }
        long unit = UNITS.getOrDefault(request.sent().getOrDefault("unit", ""), 1L);
        return new ClockAdvanceParams(Long.parseLong(amount) * unit, null, null);
    }

    private static Plan plan(PageRequest request, UpcomingTask task, Instant now) {
        return new Plan(
                task.kind().replace('_', ' '),
                task.subject(),
                request.href(task.subject()),
                Timestamp.of(task.due()),
                Format.duration(Duration.between(now, task.due())));
    }
}
