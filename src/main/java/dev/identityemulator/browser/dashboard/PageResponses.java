package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.account.RecentAccounts;
import dev.identityemulator.api.account.RecentAccounts.SeenAccount;
import dev.identityemulator.browser.dashboard.format.Format;
import dev.identityemulator.browser.html.Page;
import dev.identityemulator.browser.html.Pages;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Makes of a response what the browser gets. */
@Component
class PageResponses {

    private static final String BUNDLE = "dashboard";

    private final Pages pages;
    private final RecentAccounts seen;

    PageResponses(Pages pages, RecentAccounts seen) {
        this.pages = pages;
        this.seen = seen;
    }

    /** What a problem page shows. */
    record Problem(String title, String message) {}

    ServerResponse of(PageRequest visit, PageResult response) {
        if (response instanceof PageResult.Shown page) {
            return show(visit, page);
        }
        if (response instanceof PageResult.GoTo other) {
            return ServerResponse.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(visit.root() + other.address()))
                    .build();
        }
        if (response instanceof PageResult.Rejected rejected) {
            return problem(visit, rejected.status(), rejected.message());
        }
        return download(((PageResult.Download) response).file());
    }

    /** The page that tells what is wrong. */
    ServerResponse problem(PageRequest visit, HttpStatus status, String message) {
        var title = status == HttpStatus.NOT_FOUND ? "Not here" : "That did not work";
        return show(visit, new PageResult.Shown(status, "problem", title, new Problem(title, message)));
    }

    private ServerResponse show(PageRequest visit, PageResult.Shown shown) {
        var key = seen.find(visit.account())
                .map(SeenAccount::maskedKey)
                .map(Format::key)
                .orElse(null);
        var view = View.of(visit, shown.template(), key, shown.model());
        var page = new Page(
                shown.status(), "dashboard/" + shown.template(), shown.title(), visit.root(), view, null, BUNDLE);
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
