package dev.identityemulator.testhelpers.webhookcheck;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.core.overload.Bulkhead;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.identity.session.VerificationSessionService;
import dev.identityemulator.stripe.webhook.delivery.BuiltInReceiver;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoint;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointService;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoints;
import dev.identityemulator.stripe.webhook.http.WebhookSender;
import dev.identityemulator.stripe.webhook.settings.EndpointAddress;
import dev.identityemulator.stripe.webhook.settings.WebhookSettings;
import dev.identityemulator.testhelpers.webhookcheck.WebhookCheckResource.Result;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

/** Checks handlers, each one at a time, outside of any transaction: it stores nothing, and waits for responses. */
@Service
public class WebhookCheckService {

    private final RunningChecks running;
    private final WebhookEndpointService endpoints;
    private final WebhookEndpoints rows;
    private final VerificationSessionService sessions;
    private final ProbeFactory probes;
    private final WebhookSender sender;
    private final WebhookSettings settings;
    private final List<BuiltInReceiver> builtIn;
    private final AccountClock clock;
    private final Bulkhead bulkhead;

    WebhookCheckService(
            RunningChecks running,
            WebhookEndpointService endpoints,
            WebhookEndpoints rows,
            VerificationSessionService sessions,
            ProbeFactory probes,
            WebhookSender sender,
            WebhookSettings settings,
            List<BuiltInReceiver> builtIn,
            AccountClock clock,
            Bulkhead bulkhead) {
        this.running = running;
        this.endpoints = endpoints;
        this.rows = rows;
        this.sessions = sessions;
        this.probes = probes;
        this.sender = sender;
        this.settings = settings;
        this.builtIn = builtIn;
        this.clock = clock;
        this.bulkhead = bulkhead;
    }

    /**
     * Makes all checks.
     *
     * @throws ApiException if there is no such endpoint, or it cannot be checked now
     */
    public WebhookCheckResource check(Caller caller, String id) {
        return check(caller, id, WebhookCheckParams.NONE);
    }

    /**
     * Makes the checks that the parameters ask for.
     *
     * @throws ApiException if there is no such endpoint or session, or the endpoint cannot be checked now
     */
    @SuppressWarnings("try") // the permit is only held
    WebhookCheckResource check(Caller caller, String id, WebhookCheckParams params) {
        var endpoint = endpoints.retrieve(caller, id);
        requireHandler(caller, endpoint);
        var made = probes.make(caller, endpoint, params);
        try (var permit = bulkhead.forCheck()) {
            return running.make(
                    new ResourceKey(caller.account(), id), halted -> check(caller, endpoint, made, params, halted));
        }
    }

    private void requireHandler(Caller caller, WebhookEndpoint endpoint) {
        if (!endpoint.isEnabled()) {
            throw ApiErrors.wrongState(
                    "This webhook endpoint is disabled, so no event can reach its handler. Enable it first.");
        }
        if (isBuiltIn(caller, endpoint.url())) {
            throw ApiErrors.wrongState("The url of this webhook endpoint leads to the receiver that is built in, which"
                    + " verifies nothing: there is no handler to check.");
        }
    }

    /** An application may have such a path too, but not at the port of the emulator. */
    private boolean isBuiltIn(Caller caller, String url) {
        return port(url) == port(caller.baseUrl()) && builtIn.stream().anyMatch(receiver -> receiver.isAt(url));
    }

    private static int port(String url) {
        return EndpointAddress.of(url).map(EndpointAddress::port).orElse(-1);
    }

    private WebhookCheckResource check(
            Caller caller,
            WebhookEndpoint endpoint,
            Probes made,
            WebhookCheckParams params,
            CompletableFuture<?> halted) {
        long begun = System.nanoTime();
        var created = clock.now(endpoint.account());
        var target = new CheckRun.Target(
                endpoint.url(), endpoint.enabledEvents().contains("*"), () -> isAsBefore(endpoint), halted);
        var run = new CheckRun(sender, target, made, params.longestResponse(settings.timeout()), CheckRun.LONGEST);
        var session = made.events().session();
        var results = shown(caller, session, run.run(params.wanted()));
        boolean failed = results.stream().anyMatch(result -> result.verdict() == Verdict.FAILED);
        return new WebhookCheckResource(
                WebhookCheckResource.OBJECT,
                created,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun),
                run.isComplete() && !failed,
                results,
                session.made() ? null : session.id(),
                endpoint.url(),
                endpoint.id());
    }

    /** Without the bodies, which may repeat the session, if that was redacted or deleted meanwhile. */
    private List<Result> shown(Caller caller, ToldSession session, List<Result> results) {
        boolean known = session.made()
                || sessions.find(caller, session.id())
                        .filter(now -> now.state().redaction() == null || session.isRedacted())
                        .isPresent();
        return known ? results : results.stream().map(Result::withoutBody).toList();
    }

    private boolean isAsBefore(WebhookEndpoint endpoint) {
        return rows.findById(new ResourceKey(endpoint.account(), endpoint.id()))
                .filter(WebhookEndpoint::isEnabled)
                .filter(now -> now.url().equals(endpoint.url()))
                .filter(now -> now.secret().equals(endpoint.secret()))
                .isPresent();
    }
}
