package dev.identityemulator.dashboard;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What a visit leads to. */
sealed interface Answer {

    /** A page of the account. */
    record Shown(HttpStatus status, String template, String title, Object model) implements Answer {}

    /** Another page, at an address below the root of all pages. */
    record GoTo(String address) implements Answer {}

    /** A file. */
    record Download(ResponseEntity<byte[]> file) implements Answer {}

    /** A page that says why there is nothing else. */
    record Refused(HttpStatus status, String message) implements Answer {}

    /** A page that says what it is about. */
    static Answer page(String template, String title, Object model) {
        return new Shown(HttpStatus.OK, template, title, model);
    }

    /** What is at no address that anything has. */
    static Answer nowhere(Visit visit) {
        return new Refused(HttpStatus.NOT_FOUND, "There is no such page.");
    }

    /** Another page of the same account. */
    static Answer to(Visit visit, String page) {
        return new GoTo("dashboard/" + visit.account() + page);
    }
}
