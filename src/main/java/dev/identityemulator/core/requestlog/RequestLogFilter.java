package dev.identityemulator.core.requestlog;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.params.RequestParams;
import dev.identityemulator.api.web.ApiHeaders;
import dev.identityemulator.api.web.FilterOrder;
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

/** Takes down every request of a known account with its response, whoever gives it; what is made of it is another thread's work. */
@Component
class RequestLogFilter extends OncePerRequestFilter implements Ordered {

    private static final String HELPERS = "/v1/test_helpers/";
    private static final String CLOCK = HELPERS + "clock/";
    private static final String ARRIVAL = RequestLogFilter.class.getName() + ".ARRIVAL";

    private final RequestLogWriter writer;
    private final RequestLogSettings settings;
    private final Clock realTime;

    RequestLogFilter(RequestLogWriter writer, RequestLogSettings settings, Clock realTime) {
        this.writer = writer;
        this.settings = settings;
        this.realTime = realTime;
    }

    @Override
    public int getOrder() {
        return FilterOrder.REQUEST_LOG.order();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return settings.isOff() || RequestContext.of(request).find(Caller.class).isEmpty() || isOver(request);
    }

    /** An error page that Tomcat asks for after the response, as of a dropped connection, is no request. */
    private static boolean isOver(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR && request.getAttribute(ARRIVAL) == null;
    }

    /** What fails outside of controllers is answered by the error page, in a dispatch of its own. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getServletPath();
        var begun = request.getAttribute(ARRIVAL) instanceof Arrival known ? known : null;
        if (begun == null && path.startsWith(HELPERS)) {
            writeBeforeTimeMoves(path);
            chain.doFilter(request, response);
            return;
        }
        var line = new Line(begun == null ? arrival(request, path) : begun, request, response);
        chain.doFilter(request, line.response);
        if (!line.response.isLeftToErrorPage()) {
            line.end();
        }
    }

    /** Lines get the account's time when they are written. */
    private void writeBeforeTimeMoves(String path) {
        if (path.startsWith(CLOCK)) {
            writer.flush();
        }
    }

    private static Arrival arrival(HttpServletRequest request, String path) {
        var arrival = new Arrival(
                RequestContext.of(request).find(Caller.class).orElseThrow(),
                request.getMethod(),
                RequestPath.of(request),
                path,
                request.getQueryString(),
                System.nanoTime());
        request.setAttribute(ARRIVAL, arrival);
        return arrival;
    }

    /** What is known of a request before it is served. */
    private record Arrival(
            Caller caller,
            String method,
            String path,
            String decodedPath,
            @Nullable String query,
            long nanos) {}

    /** A line to be: offered once, as soon as the response is complete. */
    private final class Line {

        private final Arrival arrival;
        private final HttpServletRequest request;
        private final ResponseCapture response;
        private boolean ended;

        private Line(Arrival arrival, HttpServletRequest request, HttpServletResponse response) {
            this.arrival = arrival;
            this.request = request;
            this.response = new ResponseCapture(response, this::end);
        }

        private void end() {
            if (!ended) {
                ended = true;
                request.removeAttribute(ARRIVAL);
                writer.offer(responded());
            }
        }

        private CompletedRequest responded() {
            return new CompletedRequest(
                    arrival.caller().account(),
                    arrival.caller().requestId(),
                    arrival.method(),
                    arrival.path(),
                    arrival.decodedPath(),
                    arrival.query(),
                    request.getHeader(ApiHeaders.IDEMPOTENCY_KEY),
                    response.getHeader(ApiHeaders.STRIPE_VERSION),
                    RequestParams.known(request)
                            .map(RequestParams::withoutContents)
                            .orElse(null),
                    response.getStatus(),
                    realTime.instant(),
                    System.nanoTime() - arrival.nanos(),
                    arrival.method().equals("HEAD") ? null : response.body(),
                    response.length());
        }
    }
}
