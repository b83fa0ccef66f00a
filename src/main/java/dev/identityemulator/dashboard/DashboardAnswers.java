package dev.identityemulator.dashboard;

import dev.identityemulator.account.SeenAccounts;
import dev.identityemulator.account.SeenAccounts.SeenAccount;
import dev.identityemulator.page.Page;
import dev.identityemulator.page.Pages;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Makes of an answer what the browser gets. */
@Component
class DashboardAnswers {

    private static final String ROOM = "dashboard";

    private final Pages pages;
    private final SeenAccounts seen;

    DashboardAnswers(Pages pages, SeenAccounts seen) {
        this.pages = pages;
        this.seen = seen;
    }

    /** What a problem page shows. */
    record Problem(String title, String message) {}

    ServerResponse of(Visit visit, Answer answer) {
        if (answer instanceof Answer.Shown page) {
            return show(visit, page);
        }
        if (answer instanceof Answer.GoTo other) {
            return ServerResponse.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(visit.root() + other.address()))
                    .build();
        }
        if (answer instanceof Answer.Refused refused) {
            return problem(visit, refused.status(), refused.message());
        }
        return download(((Answer.Download) answer).file());
    }

    /** The page that tells what is wrong. */
    ServerResponse problem(Visit visit, HttpStatus status, String message) {
        var title = status == HttpStatus.NOT_FOUND ? "Not here" : "That did not work";
        return show(visit, new Answer.Shown(status, "problem", title, new Problem(title, message)));
    }

    private ServerResponse show(Visit visit, Answer.Shown shown) {
        var key = seen.find(visit.account())
                .map(SeenAccount::maskedKey)
                .map(Shown::key)
                .orElse(null);
        var view = View.of(visit, shown.template(), key, shown.model());
        var page = new Page(
                shown.status(), "dashboard/" + shown.template(), shown.title(), visit.root(), view, null, ROOM);
        return of(pages.show(page));
    }

    /** Nobody shows a file of ours on another site, and nothing in one runs. */
    private static ServerResponse download(ResponseEntity<byte[]> file) {
        return of(ResponseEntity.status(file.getStatusCode())
                .headers(file.getHeaders())
                .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(file.getBody()));
    }

    /** Every answer says already that nobody is to keep it. */
    private static ServerResponse of(ResponseEntity<?> entity) {
        var builder = ServerResponse.status(entity.getStatusCode()).headers(headers -> {
            headers.addAll(entity.getHeaders());
            headers.remove(HttpHeaders.CACHE_CONTROL);
        });
        var body = entity.getBody();
        return body == null ? builder.build() : builder.body(body);
    }
}
