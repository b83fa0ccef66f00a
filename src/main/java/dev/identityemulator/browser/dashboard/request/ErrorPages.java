package dev.identityemulator.browser.dashboard.request;

import dev.identityemulator.browser.dashboard.DashboardController;
import dev.identityemulator.browser.dashboard.DashboardSection;
import dev.identityemulator.browser.dashboard.Listing;
import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.browser.dashboard.PageResponses;
import dev.identityemulator.browser.dashboard.format.StatusColor;
import dev.identityemulator.core.requestlog.LoggedRequest;
import dev.identityemulator.testhelpers.requestlog.RequestLogService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of recent errors, grouped by status, code, parameter and route. */
@DashboardController
@DashboardSection(title = "Errors", order = 70, paths = "errors")
class ErrorPages {

    private static final int SEARCHED = 1000;
    private static final int SHOWN = 5;
    private static final String ID = "(?<=/)[a-z]{2,5}_[0-9A-Za-z]{6,}(?=/|$)";

    private final RequestLogService log;
    private final PageResponses responses;

    ErrorPages(RequestLogService log, PageResponses responses) {
        this.log = log;
        this.responses = responses;
    }

    /** What the page shows. */
    record ErrorPage(List<Group> groups, int among) {}

    /** The errors of one kind, the newest first. */
    record Group(
            Kind kind,
            StatusColor color,
            int count,
            String message,
            @Nullable String hint,
            Listing<RequestRow> newest) {}

    /** What the errors of a group have in common. */
    record Kind(int status, String code, String param, String method, String route) {

        static Kind of(LoggedRequest line) {
            var error = line.error();
            return new Kind(
                    line.status(),
                    error.path("code").asString(error.path("type").asString("")),
                    error.path("param").asString(""),
                    line.method(),
                    line.path().replaceAll(ID, ":id"));
        }
    }

    @GetMapping("/errors")
    ResponseEntity<String> list(PageRequest request) {
        var kinds = log.latest(request.account(), SEARCHED).stream()
                .filter(line -> line.status() >= 400)
                .collect(Collectors.groupingBy(Kind::of, LinkedHashMap::new, Collectors.toList()));
        var groups = kinds.entrySet().stream()
                .map(kind -> group(kind.getKey(), kind.getValue()))
                .toList();
        return responses.page(request, "errors", "Errors", new ErrorPage(groups, SEARCHED));
    }

    private static Group group(Kind kind, List<LoggedRequest> lines) {
        return new Group(
                kind,
                StatusColor.of(kind.status()),
                lines.size(),
                lines.get(0).error().path("message").asString(""),
                lines.get(0).hint(),
                Listing.of(lines.subList(0, Math.min(SHOWN, lines.size())), RequestRow::of));
    }
}
