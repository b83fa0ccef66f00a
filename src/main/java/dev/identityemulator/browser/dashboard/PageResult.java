package dev.identityemulator.browser.dashboard;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What a visit leads to. */
sealed interface PageResult {

    /** A page of the account. */
    record Shown(HttpStatus status, String template, String title, Object model) implements PageResult {}

    /** Another page, at an address below the root of all pages. */
    record GoTo(String address) implements PageResult {}

    /** A file. */
    record Download(ResponseEntity<byte[]> file) implements PageResult {}

    /** A page that says why there is nothing else. */
    record Rejected(HttpStatus status, String message) implements PageResult {}

    /** A page that says what it is about. */
    static PageResult page(String template, String title, Object model) {
        return new Shown(HttpStatus.OK, template, title, model);
    }

    /** What is at no address that anything has. */
    static PageResult nowhere(PageRequest visit) {
        return new Rejected(HttpStatus.NOT_FOUND, "There is no such page.");
    }

    /** Another page of the same account. */
    static PageResult to(PageRequest visit, String page) {
        return new GoTo("dashboard/" + visit.account() + page);
    }
}
