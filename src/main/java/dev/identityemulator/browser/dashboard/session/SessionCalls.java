package dev.identityemulator.browser.dashboard.session;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.web.RequestContext;
import dev.identityemulator.browser.dashboard.DashboardSettings;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.identity.session.LinkToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Remembers the latest calls about sessions that the request log leaves out: those of test helpers, of the verification page
 * and of the dashboard. They are kept in memory, so they are those of this instance since its start.
 */
@Component
class SessionCalls implements WebMvcConfigurer {

    private static final int KEPT = 1_000;
    private static final String HELPERS = "/v1/test_helpers/identity/verification_sessions/*/*";
    private static final String PAGES = "/start/*";
    private static final List<String> ACTIONS = List.of("/dashboard/*/sessions/*/*", "/dashboard/*/*/sessions/*/*");

    private final Deque<Call> calls = new ArrayDeque<>();
    private final AccountClock clock;
    private final DashboardSettings settings;

    SessionCalls(AccountClock clock, DashboardSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** A call about a session; its times are by the account's clock. */
    record Call(String account, String session, String method, String path, int status, Instant began, Instant ended) {

        /** Whether something happened during the call, within the precision of the clock. */
        boolean covers(Instant instant) {
            return !instant.isBefore(began.minusMillis(1)) && !instant.isAfter(ended.plusMillis(1));
        }
    }

    private record Subject(String account, String session) {}

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        if (settings.enabled()) {
            registry.addInterceptor(new Listener())
                    .addPathPatterns(HELPERS, PAGES)
                    .addPathPatterns(ACTIONS);
        }
    }

    /** The calls about a session, oldest first. */
    List<Call> about(String account, String session) {
        synchronized (calls) {
            return calls.stream()
                    .filter(call ->
                            call.session().equals(session) && call.account().equals(account))
                    .toList();
        }
    }

    private void add(Call call) {
        synchronized (calls) {
            calls.addLast(call);
            if (calls.size() > KEPT) {
                calls.removeFirst();
            }
        }
    }

    private final class Listener implements HandlerInterceptor {

        private static final String BEGAN = "session-call-began";

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            request.setAttribute(BEGAN, System.nanoTime());
            return true;
        }

        @Override
        public void afterCompletion(
                HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
            if (request.getAttribute(BEGAN) instanceof Long began
                    && !request.getMethod().equals("HEAD")) {
                var duration = Duration.ofNanos(System.nanoTime() - began);
                subject(request).ifPresent(subject -> {
                    var now = clock.now(subject.account());
                    add(new Call(
                            subject.account(),
                            subject.session(),
                            request.getMethod(),
                            path(request),
                            response.getStatus(),
                            now.minus(duration),
                            now));
                });
            }
        }

        /** The session in the path, and the account that the key, the token or the path names. */
        private static Optional<Subject> subject(HttpServletRequest request) {
            var named = variables(request);
            var token = named.get("token");
            if (token != null) {
                return LinkToken.read(token).map(link -> new Subject(link.account(), link.session()));
            }
            var session = named.getOrDefault("id", "");
            var account = named.get("account");
            if (account == null) {
                return RequestContext.of(request)
                        .find(Caller.class)
                        .map(caller -> new Subject(caller.account(), session));
            }
            var connected = named.get("connected");
            return Optional.of(
                    new Subject(connected == null ? account : AccountIds.connected(account, connected), session));
        }

        /** Without the token, which opens the page. */
        private static String path(HttpServletRequest request) {
            var token = variables(request).get("token");
            return token == null ? request.getServletPath() : "/start/…";
        }

        @SuppressWarnings("unchecked") // Spring's own attribute
        private static Map<String, String> variables(HttpServletRequest request) {
            return (Map<String, String>) Objects.requireNonNullElse(
                    request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE), Map.of());
        }
    }
}
