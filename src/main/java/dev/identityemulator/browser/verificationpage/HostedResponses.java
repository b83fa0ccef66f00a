package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.browser.html.DashboardLinks;
import dev.identityemulator.browser.html.Page;
import dev.identityemulator.browser.html.Pages;
import dev.identityemulator.stripe.identity.link.LinkedSession;
import dev.identityemulator.stripe.identity.session.LinkToken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The responses to a user: pages, and the redirect back to the application. */
@Component
class HostedResponses {

    private static final String ROOT = "../";

    private final Pages pages;
    private final DashboardLinks dashboard;

    HostedResponses(Pages pages, DashboardLinks dashboard) {
        this.pages = pages;
        this.dashboard = dashboard;
    }

    /** The first page, which asks for consent. */
    ResponseEntity<String> consent(LinkedSession session, @Nullable String parent) {
        return show(HttpStatus.OK, "consent", "Verify your identity", ConsentModel.of(session, parent), parent);
    }

    /** The page on which the user chooses the outcome, with the problems of the last attempt. */
    ResponseEntity<String> outcome(
            LinkedSession session, OutcomeForm form, FormProblems problems, @Nullable String parent) {
        var status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        var title = (problems.isEmpty() ? "" : "Error: ") + "Choose the outcome";
        return show(status, "outcome", title, OutcomeModel.of(session, form, problems, parent), parent);
    }

    /** The response to a submission: a redirect to the application, or a page that says how it ended. */
    ResponseEntity<String> submitted(LinkedSession session, @Nullable String parent) {
        var model = EndModel.submitted(session, parent, NextSteps.of(session, dashboard));
        return end(session, "done", model.heading(), model, parent);
    }

    /** The response to a user who leaves: the same, while the link stays valid. */
    ResponseEntity<String> left(LinkedSession session, @Nullable String parent) {
        var model = EndModel.left(session, parent, NextSteps.of(session, dashboard));
        return end(session, "left", "You left", model, parent);
    }

    /** The page of a link that is no longer valid, or never was. */
    ResponseEntity<String> dead(OpenedLink link, @Nullable String parent) {
        var session = link.session();
        if (session == null) {
            var name = LinkToken.read(link.token());
            var model = DeadModel.unknown(name.isEmpty(), parent, NextSteps.of(name, dashboard));
            return dead(HttpStatus.NOT_FOUND, model, parent);
        }
        return dead(HttpStatus.GONE, DeadModel.of(session, parent, NextSteps.of(session, dashboard)), parent);
    }

    private ResponseEntity<String> dead(HttpStatus status, DeadModel model, @Nullable String parent) {
        return show(status, "dead-link", "This link does not work", model, parent);
    }

    /** The page of an error. */
    ResponseEntity<String> problem(HttpStatus status, String message) {
        return show(status, "problem", "That did not work", new ProblemModel(message), null);
    }

    /** What the page of an error shows. */
    record ProblemModel(String message) {}

    private ResponseEntity<String> show(
            HttpStatus status, String template, String title, Object model, @Nullable String parent) {
        return pages.show(new Page(status, "verificationpage/" + template, title, ROOT, model, parent));
    }

    private ResponseEntity<String> end(
            LinkedSession session, String template, String title, EndModel model, @Nullable String parent) {
        var url = session.returnUrl();
        return parent == null && url != null
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, url)
                        .header("Referrer-Policy", "no-referrer")
                        .build()
                : show(HttpStatus.OK, template, title, model, parent);
    }
}
