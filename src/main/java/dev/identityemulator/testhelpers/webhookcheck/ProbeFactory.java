package dev.identityemulator.testhelpers.webhookcheck;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.resource.RandomText;
import dev.identityemulator.api.web.ApiSettings;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.event.Event;
import dev.identityemulator.stripe.event.EventService;
import dev.identityemulator.stripe.event.EventType;
import dev.identityemulator.stripe.event.EventTypes;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.session.VerificationSessionListParams;
import dev.identityemulator.stripe.identity.session.VerificationSessionService;
import dev.identityemulator.stripe.webhook.endpoint.ExplicitEventTypes;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoint;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoints;
import dev.identityemulator.testhelpers.scope.SessionScopes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the requests to an endpoint are made of: a session, the types that it receives, its secrets. */
@Component
class ProbeFactory {

    private static final String SESSION_TYPES = "identity.verification_session.";
    private static final String USUAL = SESSION_TYPES + "verified";
    private static final int SECRET_LENGTH = 32;

    private final VerificationSessionService sessions;
    private final SessionScopes scopes;
    private final EventService events;
    private final WebhookEndpoints endpoints;
    private final ExplicitEventTypes explicit;
    private final List<String> types;
    private final ApiSettings settings;
    private final AccountClock clock;
    private final Clock realTime;

    ProbeFactory(
            VerificationSessionService sessions,
            SessionScopes scopes,
            EventService events,
            WebhookEndpoints endpoints,
            ExplicitEventTypes explicit,
            List<EventTypes> features,
            ApiSettings settings,
            AccountClock clock,
            Clock realTime) {
        this.sessions = sessions;
        this.scopes = scopes;
        this.events = events;
        this.endpoints = endpoints;
        this.explicit = explicit;
        this.types = features.stream()
                .flatMap(feature -> feature.all().stream())
                .map(EventType::value)
                .filter(type -> type.startsWith(SESSION_TYPES))
                .toList();
        this.settings = settings;
        this.clock = clock;
        this.realTime = realTime;
    }

    /** All requests to an endpoint. */
    Probes make(Caller caller, WebhookEndpoint endpoint, WebhookCheckParams params) {
        var now = clock.now(caller.account());
        var version = Objects.requireNonNullElse(endpoint.apiVersion(), settings.apiVersion());
        var session = session(caller, params.session(), now, version);
        var told = new CheckEvents(
                caller.account(), version, now, endpoint.isThin(), session, recorded(caller.account(), session.id()));
        return new Probes(
                told,
                types(endpoint, params.eventTypes()),
                endpoint.secrets(() -> now),
                otherSecret(endpoint),
                realTime);
    }

    private ToldSession session(Caller caller, @Nullable String id, Instant now, String version) {
        scopes.require(caller, id);
        return (id == null ? newest(caller) : Optional.of(sessions.retrieve(caller, id)))
                .map(session -> ToldSession.of(session, version))
                .orElseGet(() -> ToldSession.make(now, version));
    }

    private Optional<VerificationSession> newest(Caller caller) {
        var one = new VerificationSessionListParams(null, null, null, 1L, null, null, null, null);
        return sessions.list(caller, one).items().stream().findFirst();
    }

    private Map<String, String> recorded(String account, String session) {
        return events.about(account, session).stream()
                .collect(Collectors.toMap(Event::type, Event::id, (earlier, later) -> later));
    }

    /** What is asked for, else what the endpoint receives; the usual type comes first, as most handlers know that. */
    private List<String> types(WebhookEndpoint endpoint, @Nullable List<String> asked) {
        if (asked != null && !asked.isEmpty()) {
            for (int i = 0; i < asked.size(); i++) {
                if (!types.contains(asked.get(i))) {
                    throw ParamErrors.invalidEnum("event_types[" + i + "]", types);
                }
            }
            return asked.stream().distinct().toList();
        }
        var received = types.stream()
                .filter(type ->
                        endpoint.receives(type, explicit.all(), false) || endpoint.receives(type, explicit.all(), true))
                .sorted((a, b) -> Boolean.compare(b.equals(USUAL), a.equals(USUAL)))
                .toList();
        return received.isEmpty() ? List.of(USUAL) : received;
    }

    /** That of another endpoint of the account, unless they share a handler; else one of no endpoint. */
    private String otherSecret(WebhookEndpoint endpoint) {
        return endpoints.of(endpoint.account()).stream()
                .filter(other -> !other.url().equals(endpoint.url()))
                .map(WebhookEndpoint::secret)
                .filter(secret -> !secret.equals(endpoint.secret()))
                .findFirst()
                .orElseGet(() -> "whsec_" + RandomText.alphanumeric(SECRET_LENGTH));
    }
}
