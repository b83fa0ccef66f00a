package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.account.SensitiveFieldPolicy;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.api.resource.ResourceRenderer;
import dev.identityemulator.browser.dashboard.format.Format;
import dev.identityemulator.browser.dashboard.format.JsonMarkup;
import dev.identityemulator.core.requestlog.SecretMasker;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.session.SessionView;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.session.VerificationSessionResource;
import dev.identityemulator.stripe.identity.session.VerificationSessionService;
import dev.identityemulator.stripe.identity.session.VerificationTransition;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A session, whole: the object, what can be done to it, how it came to be as it is, and its reports. */
@Component
class SessionPages {

    private static final String REPORT = "last_verification_report";
    private static final String OUTPUTS = "verified_outputs";
    private static final Expansions SHORTLY = Expansions.of(List.of(OUTPUTS, REPORT));
    private static final Expansions WHOLE = Expansions.of(Stream.concat(
                    SHORTLY.paths().stream(),
                    SensitiveFieldPolicy.fields().stream().map(SessionPages::path))
            .toList());
    private static final List<String> SECRETS = List.of("client_secret", "url");

    private final VerificationSessionService sessions;
    private final SessionView view;
    private final ResourceRenderer renderer;
    private final Timeline timeline;
    private final ReportPages reports;

    SessionPages(
            VerificationSessionService sessions,
            SessionView view,
            ResourceRenderer renderer,
            Timeline timeline,
            ReportPages reports) {
        this.sessions = sessions;
        this.view = view;
        this.renderer = renderer;
        this.timeline = timeline;
        this.reports = reports;
    }

    /** What the page shows; of the buttons those that the state table allows. */
    record SessionPage(
            String id,
            SessionRow row,
            String json,
            List<Secret> secrets,
            boolean submittable,
            boolean cancelable,
            boolean redactable,
            List<Choice> codes,
            List<Timeline.Entry> timeline,
            List<ReportPages.ReportCard> reports) {

        /** Whether there is anything left to do. */
        boolean actionable() {
            return submittable || cancelable || redactable;
        }
    }

    /** Something that lets its holder in, masked unless it was asked for. */
    record Secret(String name, String value, boolean revealed) {}

    PageResult show(PageRequest visit) {
        var session = sessions.retrieve(visit.caller(), visit.id());
        var shown = shown(session, visit);
        var json = (ObjectNode) ApiJson.mapper().readTree(shown);
        var secrets = SECRETS.stream()
                .filter(name -> json.path(name).isString())
                .map(name -> secret(json, name, visit.asksFor("reveal", name)))
                .toList();
        var page = new SessionPage(
                session.id(),
                SessionRow.of(session),
                JsonMarkup.of(ApiJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json), visit.base()),
                secrets,
                session.allows(VerificationTransition.SUBMIT),
                session.allows(VerificationTransition.CANCEL)
                        && !VerificationTransition.CANCEL.isDoneIn(session.status()),
                session.allows(VerificationTransition.REDACT),
                Choice.of(VerificationError.values(), Format.value(VerificationError.DOCUMENT_UNVERIFIED_OTHER)),
                timeline.of(visit, session.id()),
                reports.ofSession(visit, session.id()));
        return PageResult.page("session", "Session " + session.id(), page);
    }

    /** The way to the hosted page, so that no address with a token in it stands on a page of ours. */
    PageResult open(PageRequest visit) {
        var url = resource(sessions.retrieve(visit.caller(), visit.id()), visit, Expansions.NONE)
                .url();
        if (url == null) {
            throw ApiErrors.wrongState("This session has no link to submit any more.");
        }
        return new PageResult.GoTo(url.substring(url.indexOf("/start/") + 1));
    }

    /** As a restricted key sees it: with all that is recent, and else with what everybody may see. */
    private byte[] shown(VerificationSession session, PageRequest visit) {
        try {
            return response(session, visit, WHOLE);
        } catch (ApiException notRecent) {
            return response(session, visit, SHORTLY);
        }
    }

    private byte[] response(VerificationSession session, PageRequest visit, Expansions expansions) {
        var resource = resource(session, visit, expansions);
        return renderer.response(
                resource, expansions, visit.account(), visit.caller().baseUrl());
    }

    private VerificationSessionResource resource(
            VerificationSession session, PageRequest visit, Expansions expansions) {
        return view.of(session, visit.caller(), expansions);
    }

    private static Secret secret(ObjectNode json, String name, boolean revealed) {
        var value = json.path(name).asString();
        if (!revealed) {
            json.put(name, SecretMasker.mask(value));
        }
        return new Secret(name, json.path(name).asString(), revealed);
    }

    private static String path(String field) {
        return field.startsWith(OUTPUTS) ? field : REPORT + "." + field;
    }
}
