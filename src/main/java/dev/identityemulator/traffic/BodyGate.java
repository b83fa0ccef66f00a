package dev.identityemulator.traffic;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Serves a request only when its body is here. It stands in front of all filters, in the container: a filter could only
 * dispatch the request anew, which is another kind of request for every filter behind it.
 */
@Component
class BodyGate implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String BODY = BodyGate.class.getName();

    private final ArrivingBodies bodies;
    private final WaitingThreads threads;

    BodyGate(ArrivingBodies bodies, WaitingThreads threads) {
        this.bodies = bodies;
        this.threads = threads;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new Valve(bodies, threads));
    }

    private static final class Valve extends ValveBase {

        private final ArrivingBodies bodies;
        private final WaitingThreads threads;

        private Valve(ArrivingBodies bodies, WaitingThreads threads) {
            super(true);
            this.bodies = bodies;
            this.threads = threads;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (!request.isAsync()) {
                begin(request, response);
            } else if (request.isAsyncDispatching() && request.getAttribute(BODY) instanceof ArrivingBody body) {
                request.removeAttribute(BODY);
                serve(body, request, response);
            } else {
                getNext().invoke(request, response);
            }
        }

        private void begin(Request request, Response response) throws IOException, ServletException {
            if (isRefused(request, response) || !request.isAsyncSupported() || isHere(request.getCoyoteRequest())) {
                getNext().invoke(request, response);
            } else if (request.getContentLengthLong() < 0) {
                serveChunks(request, response);
            } else {
                await(request, response);
            }
        }

        /**
         * A body in chunks is read by a thread all the same, one of a few: the container reads it without one only as long as no
         * chunk ends in the middle of what came, and takes the next request for a part of it otherwise. Of one too many nothing
         * is read.
         */
        private void serveChunks(Request request, Response response) throws IOException, ServletException {
            WaitingThreads.Place place;
            try {
                place = threads.forChunks(
                        String.valueOf(request.getContentType()).startsWith("multipart/"));
            } catch (ApiException oneTooMany) {
                request.setAttribute(TrafficFilter.REFUSAL, oneTooMany);
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                getNext().invoke(request, response);
                return;
            }
            try (place) {
                getNext().invoke(request, response);
            }
        }

        /** Whether nothing more has to come, as of most requests: their body came with their headers, or they have none. */
        private static boolean isHere(org.apache.coyote.Request request) {
            long announced = request.getContentLengthLong();
            if (request.isFinished() || announced < 0) {
                return request.isFinished();
            }
            request.action(ActionCode.AVAILABLE, true);
            return request.getAvailable() >= announced;
        }

        /** Whether the container found its path or its headers malformed: it belongs to no application then. */
        private static boolean isRefused(Request request, Response response) {
            return request.getContext() == null || response.isError();
        }

        private void await(Request request, Response response) {
            response.sendAcknowledgement(ContinueResponseTiming.IMMEDIATELY);
            request.getCoyoteRequest().setExpectation(false);
            var body = new ArrivingBody(request.getCoyoteRequest(), BodyLimits.of(request), bodies);
            request.setAttribute(BODY, body);
            request.startAsync().setTimeout(0);
            bodies.add(body);
        }

        /** As if the request had just come: the container and all filters see nothing else. */
        private void serve(ArrivingBody body, Request request, Response response) throws IOException, ServletException {
            var coyote = request.getCoyoteRequest();
            coyote.action(ActionCode.ASYNC_DISPATCHED, null);
            RequestBegin.note(request, body.begunNanos());
            if (bodies.isRefused(body)) {
                request.setAttribute(TrafficFilter.REFUSAL, ApiErrors.tooManyWaiting());
            }
            if (body.isBroken()) {
                response.setHeader("Connection", "close");
            }
            var connection = coyote.getInputBuffer();
            coyote.setInputBuffer(body.bytes());
            try {
                getNext().invoke(request, response);
            } finally {
                coyote.setInputBuffer(connection);
                bodies.release(body);
            }
        }
    }
}
