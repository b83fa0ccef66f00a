package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.browser.html.Page;
import dev.identityemulator.browser.html.Pages;
import dev.identityemulator.stripe.identity.link.LinkedSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The answers to a user: a page, or the way back to where the user came from. */
@Component
class HostedResponses {

    private static final String ROOT = "../";

    private final Pages pages;

    HostedResponses(Pages pages) {
        this.pages = pages;
    }

    /** The first page, which asks for consent. */
    ResponseEntity<String> consent(LinkedSession session, @Nullable String parent) {
        return show(HttpStatus.OK, "consent", "Verify your identity", ConsentModel.of(session, parent), parent);
    }

    /** The page on which the outcome is chosen, with what is wrong with the choice. */
    ResponseEntity<String> outcome(
            LinkedSession session, OutcomeForm form, FormProblems problems, @Nullable String parent) {
        var status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        var title = (problems.isEmpty() ? "" : "Error: ") + "Choose the outcome";
        return show(status, "outcome", title, OutcomeModel.of(session, form, problems, parent), parent);
    }

    /** After a submission: back to the application, or a page that says it is done. */
    ResponseEntity<String> submitted(LinkedSession session, @Nullable String parent) {
        var url = session.returnUrl();
        return parent == null && url != null
                ? redirect(url)
                : show(HttpStatus.OK, "done", "Submitted", EndModel.submitted(session, parent), parent);
    }

    /** After the user left: the same, and the link is still good. */
    ResponseEntity<String> left(LinkedSession session, @Nullable String parent) {
        var url = session.returnUrl();
        return parent == null && url != null
                ? redirect(url)
                : show(HttpStatus.OK, "left", "You left", EndModel.left(session, parent), parent);
    }

    /** What a link leads to that leads nowhere any more, or never did. */
    ResponseEntity<String> dead(@Nullable LinkedSession session, @Nullable String parent) {
        var status = session == null ? HttpStatus.NOT_FOUND : HttpStatus.GONE;
        return show(status, "dead-link", "This link leads nowhere", DeadModel.of(session, parent), parent);
    }

    /** What is shown when nothing else can be. */
    ResponseEntity<String> problem(HttpStatus status, String message) {
        return show(status, "problem", "That did not work", new ProblemModel(message), null);
    }

    /** What the page of a problem shows. */
    record ProblemModel(String message) {}

    private ResponseEntity<String> show(
            HttpStatus status, String template, String title, Object model, @Nullable String parent) {
        return pages.show(new Page(status, "verificationpage/" + template, title, ROOT, model, parent));
    }

    private static ResponseEntity<String> redirect(String url) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, url)
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
