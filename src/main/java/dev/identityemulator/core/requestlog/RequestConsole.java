package dev.identityemulator.core.requestlog;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.web.ApiHeaders;
import dev.identityemulator.api.web.NoResponse;
import dev.identityemulator.api.web.RequestContext;
import dev.identityemulator.platform.console.Console;
import dev.identityemulator.platform.console.Severity;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Says on the console how each call of the API was responded to, and each other request that failed. It is an access log of Tomcat:
 * called after the response was sent, also for requests that no filter sees.
 */
@Component
class RequestConsole implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int LONGEST_PATH = 200;
    private final Console console;

    RequestConsole(Console console) {
        this.console = console;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new Valve(console));
    }

    private static final class Valve extends ValveBase implements AccessLog {

        /** The beginning of TLS, as Tomcat quotes a method that it cannot read. */
        private static final String TLS = "[0x160x03";

        private static final Pattern METHOD = Pattern.compile("[A-Z]{3,10}");

        private final AtomicBoolean metTls = new AtomicBoolean();
        private final Console console;

        Valve(Console console) {
            super(true);
            this.console = console;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
        }

        @Override
        public void log(Request request, @Nullable Response response, long nanos) {
            if (response == null || saysTls(request)) {
                return;
            }
            var context = RequestContext.of(request);
            var dropped = context.find(NoResponse.class);
            int status = dropped.map(none -> NoResponse.STATUS).orElseGet(response::getStatus);
            if (status < 400 && dropped.isEmpty() && context.find(Caller.class).isEmpty()) {
                return;
            }
            var error = status < 400
                    ? ""
                    : context.find(ApiException.class)
                            .map(each -> " " + each.reason())
                            .orElse("");
            var hint = dropped.map(NoResponse::why).orElseGet(() -> response.getHeader(ApiHeaders.EMULATOR_HINT));
            var method = request.getMethod();
            var path = path(request, context);
            var via = response.getHeader(ApiHeaders.EMULATOR_UPSTREAM);
            var outcome = (dropped.isEmpty() ? status + error : "dropped") + (via == null ? "" : " by " + via);
            console.say(
                    Severity.of(status),
                    () -> shownMethod(method) + " " + shown(path) + " " + outcome + " ("
                            + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms)" + (hint == null ? "" : " Hint: " + hint));
        }

        /** A client can send any word. */
        private static String shownMethod(@Nullable String method) {
            return method != null && METHOD.matcher(method).matches() ? method : "malformed request";
        }

        /** The path of a page may be a secret, and its route is shown instead. */
        private static String path(Request request, RequestContext context) {
            var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            var path = Objects.requireNonNullElse(request.getRequestURI(), "");
            return route == null || context.find(Caller.class).isPresent() ? path : String.valueOf(route);
        }

        private static String shown(String path) {
            var masked = LogEntryFactory.plain(SecretMasker.mask(path));
            return masked.length() <= LONGEST_PATH ? masked : masked.substring(0, LONGEST_PATH) + "...";
        }

        /** Whether the other side began with TLS, which is said once. */
        private boolean saysTls(Request request) {
            boolean tls =
                    request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IllegalArgumentException odd
                            && String.valueOf(odd.getMessage()).contains(TLS);
            if (tls && metTls.compareAndSet(false, true)) {
                int port = request.getLocalPort();
                console.say(
                        Severity.WARNING,
                        () -> "A client sent TLS to this port, which takes plain HTTP: use http://localhost:" + port
                                + " and not https://");
            }
            return tls;
        }

        /** Filters change the request's address where they trust a proxy; the line shows no address. */
        @Override
        public void setRequestAttributesEnabled(boolean enabled) {}

        @Override
        public boolean getRequestAttributesEnabled() {
            return false;
        }
    }
}
