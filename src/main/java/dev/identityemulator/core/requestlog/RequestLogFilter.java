package dev.identityemulator.core.requestlog;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.params.RequestParams;
import dev.identityemulator.api.route.PassedOn;
import dev.identityemulator.api.web.ApiHeaders;
import dev.identityemulator.api.web.BoundedCapture;
import dev.identityemulator.api.web.FilterOrder;
import dev.identityemulator.api.web.NoResponse;
import dev.identityemulator.api.web.RequestContext;
import dev.identityemulator.api.web.RequestPath;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Hands every request of a known account and its response to the log, before the end of the response is sent. */
@Component
class RequestLogFilter extends OncePerRequestFilter implements Ordered {

    private static final String HELPERS = "/v1/test_helpers/";
    private static final String CLOCK = HELPERS + "clock/";

    private final RequestLogWriter writer;
    private final RequestLogSettings settings;
    private final Clock realTime;

    RequestLogFilter(RequestLogWriter writer, RequestLogSettings settings, Clock realTime) {
        this.writer = writer;
        this.settings = settings;
        this.realTime = realTime;
    }

    /** A request that is not logged yet; the error page responds in a dispatch whose request has another path. */
    private static final class Arrival {

        private final Caller caller;
        private final String path;
        private final String decodedPath;
        private final long nanos = System.nanoTime();
        private boolean logged;

        Arrival(HttpServletRequest request) {
            this.caller = RequestContext.of(request).find(Caller.class).orElseThrow();
            this.path = RequestPath.of(request);
            this.decodedPath = request.getServletPath();
        }
    }

    @Override
    public int getOrder() {
        return FilterOrder.REQUEST_LOG.order();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return settings.isOff() || RequestContext.of(request).find(Caller.class).isEmpty() || isLogged(request);
    }

    /** Tomcat asks for an error page even after the response, if the connection was dropped. */
    private static boolean isLogged(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                && RequestContext.of(request)
                        .find(Arrival.class)
                        .filter(arrival -> !arrival.logged)
                        .isEmpty();
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var context = RequestContext.of(request);
        var path = request.getServletPath();
        if (context.find(Arrival.class).isEmpty()) {
            if (path.startsWith(HELPERS) && !PassedOn.is(request)) {
                writeBeforeTimeMoves(path);
                chain.doFilter(request, response);
                return;
            }
            context.put(Arrival.class, new Arrival(request));
        }
        var arrival = context.find(Arrival.class).orElseThrow();
        if (PassedOn.is(request)) {
            logPassedOn(arrival, request, response, chain);
            return;
        }
        var capture = new ResponseCapture(response, () -> log(arrival, request, response, null));
        chain.doFilter(request, capture);
        if (!capture.isLeftToErrorPage()) {
            log(arrival, request, capture, new JsonBody(capture.body(), capture.getContentSize()));
        }
        capture.copyBodyToResponse();
    }

    /** The response is not held back, but its end waits for the end of the chain. */
    private void logPassedOn(
            Arrival arrival, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var beginning = BoundedCapture.passingOn(response, ResponseText.MOST_BYTES);
        chain.doFilter(request, beginning);
        log(arrival, request, beginning, JsonBody.of(beginning));
    }

    /** Lines get the account's time when they are written. */
    private void writeBeforeTimeMoves(String path) {
        if (path.startsWith(CLOCK)) {
            writer.flush();
        }
    }

    private void log(
            Arrival arrival, HttpServletRequest request, HttpServletResponse response, @Nullable JsonBody json) {
        if (arrival.logged) {
            return;
        }
        arrival.logged = true;
        var dropped = RequestContext.of(request).find(NoResponse.class);
        var handler = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        writer.offer(new CompletedRequest(
                arrival.caller.account(),
                arrival.caller.requestId(),
                request.getMethod(),
                arrival.path,
                arrival.decodedPath,
                request.getQueryString(),
                request.getHeader(ApiHeaders.IDEMPOTENCY_KEY),
                response.getHeader(ApiHeaders.STRIPE_VERSION),
                handler instanceof HandlerMethod method ? method : null,
                RequestParams.known(request).map(RequestParams::withoutContents).orElse(null),
                dropped.map(none -> NoResponse.STATUS).orElseGet(response::getStatus),
                dropped.map(NoResponse::why).orElseGet(() -> response.getHeader(ApiHeaders.EMULATOR_HINT)),
                realTime.instant(),
                System.nanoTime() - arrival.nanos,
                json == null || request.getMethod().equals("HEAD") ? null : json.beginning(),
                json == null ? 0 : json.length()));
    }
}
