package dev.identityemulator.browser.onramp;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.params.RequestParams;
import dev.identityemulator.api.web.RequestContext;
import dev.identityemulator.browser.html.Page;
import dev.identityemulator.browser.html.Pages;
import dev.identityemulator.browser.html.ParentOrigin;
import dev.identityemulator.platform.observability.SanitizedException;
import dev.identityemulator.stripe.crypto.session.OnrampSession;
import dev.identityemulator.stripe.crypto.session.OnrampSessionResource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The page that a session's {@code redirect_url} leads to: plain forms, which a script only makes smoother. */
@Controller
class OnrampPageController {

    private static final Logger log = LoggerFactory.getLogger(OnrampPageController.class);
    private static final String BUNDLE = "onramp";
    private static final String LOOK = "look";
    private static final String THEME = "theme";

    private final OnrampFlow flow;
    private final Pages pages;

    OnrampPageController(OnrampFlow flow, Pages pages) {
        this.flow = flow;
        this.pages = pages;
    }

    /** What the page of an error or of a dead link shows. */
    record Told(
            @Nullable String parent,
            @Nullable String theme,
            @Nullable String message) {}

    /** Opens the page; neither a HEAD request nor one that only looks again is an opening. */
    @GetMapping(OnrampSessionResource.PAGE)
    ResponseEntity<String> open(HttpServletRequest request) {
        var query = query(request);
        boolean looks = LOOK.equals(query.get("step")) || !request.getMethod().equals("GET");
        var hash = query.getOrDefault(OnrampSessionResource.HASH, "");
        return (looks ? flow.look(hash) : flow.open(hash))
                .map(session -> shown(session, OnrampForm.of(Map.of()), true, query))
                .orElseGet(() -> dead(query));
    }

    @PostMapping(OnrampSessionResource.PAGE)
    ResponseEntity<String> submit(HttpServletRequest request) {
        var query = query(request);
        var hash = query.getOrDefault(OnrampSessionResource.HASH, "");
        var form = OnrampForm.of(RequestParams.of(request).texts());
        var session = flow.look(hash);
        session.ifPresent(found -> flow.submit(found, form));
        if (session.isEmpty()) {
            return dead(query);
        }
        return form.problems().isEmpty()
                ? again(session.get(), query)
                : shown(flow.look(hash).orElse(session.get()), form, false, query);
    }

    private ResponseEntity<String> shown(
            OnrampSession session, OnrampForm form, boolean isNew, Map<String, String> query) {
        var model = OnrampModel.of(session, form, isNew, frame(query));
        var status = form.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        var title = (form.problems().isEmpty() ? "" : "Error: ") + "Buy crypto";
        return show(status, "session", title, model, model.parent());
    }

    /** Sends the browser to the page as it is now, so that a reload submits nothing twice. */
    private static ResponseEntity<String> again(OnrampSession session, Map<String, String> query) {
        var frame = frame(query);
        var address = OnrampSessionResource.PAGE.substring(1) + "?" + OnrampSessionResource.HASH + "=" + session.hash()
                + "&step=" + LOOK
                + (frame.parent() == null ? "" : "&" + ParentOrigin.PARAM + "=" + frame.parent())
                + (frame.theme() == null ? "" : "&" + THEME + "=" + frame.theme());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .build();
    }

    private ResponseEntity<String> dead(Map<String, String> query) {
        var frame = frame(query);
        var model = new Told(frame.parent(), frame.theme(), null);
        return show(HttpStatus.NOT_FOUND, "dead-link", "This link does not work", model, frame.parent());
    }

    private ResponseEntity<String> problem(HttpStatus status, String message) {
        return show(status, "problem", "That did not work", new Told(null, null, message), null);
    }

    private ResponseEntity<String> show(
            HttpStatus status, String template, String title, Object model, @Nullable String parent) {
        return pages.show(new Page(status, "onramp/" + template, title, "", model, parent, BUNDLE));
    }

    private static Map<String, String> query(HttpServletRequest request) {
        return RequestParams.ofQuery(request.getQueryString())
                .map(RequestParams::texts)
                .orElse(Map.of());
    }

    private static OnrampModel.Frame frame(Map<String, String> query) {
        var theme = query.getOrDefault(THEME, "");
        return new OnrampModel.Frame(
                ParentOrigin.of(query.get(ParentOrigin.PARAM)),
                theme.equals("dark") || theme.equals("light") ? theme : null);
    }

    @ExceptionHandler
    ResponseEntity<String> rejected(ApiException error) {
        return problem(HttpStatus.valueOf(error.status()), "What your browser sent is not possible now.");
    }

    @ExceptionHandler
    ResponseEntity<String> locked(PessimisticLockingFailureException busy) {
        return problem(HttpStatus.TOO_MANY_REQUESTS, "This session is busy. Please try again in a moment.");
    }

    @ExceptionHandler
    ResponseEntity<String> failed(Exception failure, HttpServletRequest request) {
        log.error("An onramp page failed: {}", RequestContext.of(request).requestId(), SanitizedException.of(failure));
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here.");
    }
}
