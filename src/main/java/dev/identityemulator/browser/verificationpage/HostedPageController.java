package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.params.RequestParams;
import dev.identityemulator.api.web.RequestContext;
import dev.identityemulator.browser.html.ParentOrigin;
import dev.identityemulator.platform.observability.SanitizedException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The page that a session's {@code url} leads to: plain forms, which a script only makes smoother. */
@Controller
class HostedPageController {

    private static final Logger log = LoggerFactory.getLogger(HostedPageController.class);
    private static final String PATH = "/start/{token}";

    private final HostedFlow flow;
    private final HostedResponses responses;

    HostedPageController(HostedFlow flow, HostedResponses responses) {
        this.flow = flow;
        this.responses = responses;
    }

    /** A HEAD request does not come from a user, so it does not open the page. */
    @GetMapping(PATH)
    ResponseEntity<String> open(@PathVariable String token, HttpServletRequest request) {
        var query = RequestParams.of(request).texts();
        var parent = ParentOrigin.of(query.get(ParentOrigin.PARAM));
        var opened = request.getMethod().equals("GET") ? flow.open(token) : flow.look(token);
        return opened.alive()
                .map(session -> "outcome".equals(query.get("step"))
                        ? responses.outcome(session, OutcomeForm.atFirst(), new FormProblems(), parent)
                        : responses.consent(session, parent))
                .orElseGet(() -> end(opened, parent));
    }

    @PostMapping(PATH)
    ResponseEntity<String> submit(@PathVariable String token, HttpServletRequest request) throws IOException {
        var form = OutcomeForm.of(request);
        var sent = form.tooLarge()
                ? Map.<String, String>of()
                : RequestParams.of(request).texts();
        var parent = parent(request);
        return switch (sent.getOrDefault("action", "submit")) {
            case "cancel" -> leave(token, parent);
            case "decline" -> end(flow.submit(token, Submission.DECLINED), parent);
            default -> submit(token, form, parent);
        };
    }

    private static @Nullable String parent(HttpServletRequest request) {
        return RequestParams.ofQuery(request.getQueryString())
                .map(query -> ParentOrigin.of(query.texts().get(ParentOrigin.PARAM)))
                .orElse(null);
    }

    private ResponseEntity<String> submit(String token, OutcomeForm form, @Nullable String parent) {
        var reader = new OutcomeReader(form);
        var submission = reader.read();
        if (reader.problems().isEmpty()) {
            return end(flow.submit(token, submission), parent);
        }
        var opened = flow.look(token);
        return opened.alive()
                .map(session -> responses.outcome(session, form, reader.problems(), parent))
                .orElseGet(() -> end(opened, parent));
    }

    private ResponseEntity<String> leave(String token, @Nullable String parent) {
        var opened = flow.look(token);
        return opened.alive().map(session -> responses.left(session, parent)).orElseGet(() -> end(opened, parent));
    }

    private ResponseEntity<String> end(OpenedLink opened, @Nullable String parent) {
        var session = opened.session();
        return session != null && opened.submitted()
                ? responses.submitted(session, parent)
                : responses.dead(opened, parent);
    }

    @ExceptionHandler
    ResponseEntity<String> rejected(ApiException error) {
        return responses.problem(HttpStatus.valueOf(error.status()), "What your browser sent could not be read.");
    }

    @ExceptionHandler({PessimisticLockingFailureException.class, OptimisticLockingFailureException.class})
    ResponseEntity<String> locked() {
        var message = "This session is busy with another request. Please try again in a moment.";
        return responses.problem(HttpStatus.TOO_MANY_REQUESTS, message);
    }

    /** The browser has closed the connection. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    @ExceptionHandler
    ResponseEntity<String> failed(Exception failure, HttpServletRequest request) {
        log.error(
                "A verification page failed: {}",
                RequestContext.of(request).requestId(),
                SanitizedException.of(failure));
        return responses.problem(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here.");
    }
}
