package dev.identityemulator.browser.dashboard.session;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.api.resource.ResourceFields;
import dev.identityemulator.browser.dashboard.Choice;
import dev.identityemulator.browser.dashboard.DashboardController;
import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.browser.dashboard.PageResponses;
import dev.identityemulator.browser.dashboard.format.Format;
import dev.identityemulator.core.requestlog.SecretMasker;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.report.VerificationReportResource;
import dev.identityemulator.stripe.identity.session.SessionView;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.session.VerificationSessionResource;
import dev.identityemulator.stripe.identity.session.VerificationSessionService;
import dev.identityemulator.stripe.identity.session.VerificationTransition;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.node.ObjectNode;

/** The page of a session: the object, its actions, its history and its reports. */
@DashboardController
class SessionPages {

    private static final String REPORT = "last_verification_report";
    private static final String OUTPUTS = "verified_outputs";
    private static final Expansions BASIC = Expansions.of(List.of(OUTPUTS, REPORT));
    private static final Expansions WHOLE = Expansions.of(Stream.concat(
                    BASIC.paths().stream(),
                    ResourceFields.of(List.of(VerificationSessionResource.class, VerificationReportResource.class))
                            .sensitive()
                            .stream()
                            .map(SessionPages::path))
            .toList());
    private static final List<String> SECRETS = List.of("client_secret", "url");

    private final VerificationSessionService sessions;
    private final SessionView view;
    private final Timeline timeline;
    private final ReportPages reports;
    private final PageResponses responses;

    SessionPages(
            VerificationSessionService sessions,
            SessionView view,
            Timeline timeline,
            ReportPages reports,
            PageResponses responses) {
        this.sessions = sessions;
        this.view = view;
        this.timeline = timeline;
        this.reports = reports;
        this.responses = responses;
    }

    /** What the page shows; of the buttons those that the state table allows. */
    record SessionPage(
            String id,
            SessionRow row,
            String json,
            List<Secret> secrets,
            boolean actionable,
            boolean submittable,
            boolean cancelable,
            boolean redactable,
            List<Choice> codes,
            PersonCard person,
            List<Timeline.Entry> timeline,
            List<ReportPages.ReportCard> reports) {}

    /** A secret, masked unless the request reveals it. */
    record Secret(String name, String value, boolean revealed) {}

    @GetMapping("/sessions/{id}")
    ResponseEntity<String> show(PageRequest request) {
        var session = sessions.retrieve(request.caller(), request.id());
        var json = (ObjectNode) ApiJson.mapper().readTree(json(session, request));
        var secrets = SECRETS.stream()
                .filter(name -> json.path(name).isString())
                .map(name -> secret(json, name, request.has("reveal", name)))
                .toList();
        boolean submittable = session.state().allows(VerificationTransition.SUBMIT);
        boolean cancelable = session.state().allows(VerificationTransition.CANCEL)
                && !VerificationTransition.CANCEL.isDoneIn(session.status());
        boolean redactable = session.state().allows(VerificationTransition.REDACT);
        var page = new SessionPage(
                session.id(),
                SessionRow.of(session),
                request.markup(json),
                secrets,
                submittable || cancelable || redactable,
                submittable,
                cancelable,
                redactable,
                Choice.of(VerificationError.values(), Format.value(VerificationError.DOCUMENT_UNVERIFIED_OTHER)),
                PersonCard.of(json.path(OUTPUTS)),
                timeline.of(request, session.id()),
                reports.ofSession(request, session.id()));
        return responses.page(request, "session", "Session " + session.id(), page);
    }

    /** Redirects to the verification page, so that no page of the dashboard contains an address with a token. */
    @GetMapping("/sessions/{id}/open")
    ResponseEntity<String> open(PageRequest request) {
        var session = sessions.retrieve(request.caller(), request.id());
        var url = view.of(session, request.caller(), Expansions.NONE).url();
        if (url == null) {
            throw ApiErrors.wrongState("This session has no link to submit any more.");
        }
        return responses.redirectFromRoot(request, url.substring(url.indexOf("/start/") + 1));
    }

    /** What a restricted key sees: everything if it is recent, else what every key may see. */
    private String json(VerificationSession session, PageRequest request) {
        try {
            return responses.json(request, view.of(session, request.caller(), WHOLE), WHOLE);
        } catch (ApiException notRecent) {
            return responses.json(request, view.of(session, request.caller(), BASIC), BASIC);
        }
    }

    private static Secret secret(ObjectNode json, String name, boolean revealed) {
        if (!revealed) {
            json.put(name, SecretMasker.mask(json.path(name).asString()));
        }
        return new Secret(name, json.path(name).asString(), revealed);
    }

    private static String path(String field) {
        return field.startsWith(OUTPUTS) ? field : REPORT + "." + field;
    }
}
