package dev.identityemulator.browser.dashboard;

import dev.identityemulator.browser.dashboard.format.StatusColor;
import dev.identityemulator.core.requestlog.LoggedRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was refused, grouped by what was wrong: by status, code, parameter and route. */
@Component
class ErrorPages {

    private static final int LOOKED_AT = 1000;
    private static final int SHOWN = 5;
    private static final String ID = "[a-z]{2,5}_[0-9A-Za-z]{6,}";

    private final RequestPages requests;

    ErrorPages(RequestPages requests) {
        this.requests = requests;
    }

    /** What the page shows. */
    record ErrorPage(List<Group> groups, int among) {}

    /** Errors of one kind, the newest first. */
    record Group(
            int status,
            StatusColor color,
            String code,
            String param,
            String method,
            String route,
            int count,
            String message,
            Rows<RequestRow> newest) {}

    /** What errors of one kind have in common. */
    private record Kind(int status, String code, String param, String method, String route) {

        static Kind of(LoggedRequest line) {
            var error = line.error();
            return new Kind(
                    line.status(),
                    error.path("code").asString(error.path("type").asString("")),
                    error.path("param").asString(""),
                    line.method(),
                    withoutIds(line.path()));
        }
    }

    PageResult list(PageRequest visit) {
        return PageResult.page("errors", "Errors", new ErrorPage(groups(visit), LOOKED_AT));
    }

    private List<Group> groups(PageRequest visit) {
        var kinds = requests.rejected(visit, LOOKED_AT).stream()
                .collect(Collectors.groupingBy(Kind::of, LinkedHashMap::new, Collectors.toList()));
        var groups = new ArrayList<Group>();
        kinds.forEach((kind, lines) -> groups.add(group(kind, lines)));
        return groups;
    }

    private static Group group(Kind kind, List<LoggedRequest> lines) {
        return new Group(
                kind.status(),
                StatusColor.of(kind.status()),
                kind.code(),
                kind.param(),
                kind.method(),
                kind.route(),
                lines.size(),
                lines.get(0).error().path("message").asString(""),
                new Rows<>(lines.stream().limit(SHOWN).map(RequestRow::of).toList()));
    }

    /** The path with a mark in the place of each id. */
    private static String withoutIds(String path) {
        return path.replaceAll("(?<=/)" + ID + "(?=/|$)", ":id");
    }
}
