package dev.identityemulator.api.error;

import dev.identityemulator.api.resource.RandomText;
import dev.identityemulator.api.web.ApiHeaders;
import dev.identityemulator.api.web.EmulatorVersion;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Writes Stripe's error object where Tomcat rejects a request before any filter, such as a malformed request line. */
@Component
class ConnectorErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** The usual cause: curl sends a query as it is typed. */
    private static final String HINT =
            "If the path or the query has characters outside of ASCII, they have to be percent-encoded.";

    private final EmulatorVersion version;
    private final HintSettings hints;

    ConnectorErrors(EmulatorVersion version, HintSettings hints) {
        this.version = version;
        this.hints = hints;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            connector.setMaxCookieCount(-1); // no code reads them, and the limit on headers bounds their number
        });
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass("");
                host.getPipeline().addValve(new Valve(version.mark(), hints));
            }
        });
    }

    /** Writes a body where nothing else did. */
    private static final class Valve extends ErrorReportValve {

        private final String mark;
        private final HintSettings hints;

        Valve(String mark, HintSettings hints) {
            this.mark = mark;
            this.hints = hints;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0) {
                return;
            }
            try {
                var requestId = "req_" + RandomText.alphanumeric(14);
                var error = error(request, response.getStatus());
                response.setStatus(error.status());
                response.setContentType("application/json");
                response.setHeader(ApiHeaders.EMULATOR, mark);
                response.setHeader(ApiHeaders.REQUEST_ID, requestId);
                if (error.status() == HttpServletResponse.SC_BAD_REQUEST) {
                    response.setHeader(ApiHeaders.EMULATOR_HINT, HINT);
                }
                var message = hints.message(error.message(), response.getHeader(ApiHeaders.EMULATOR_HINT));
                response.getOutputStream().write(ErrorWriter.body(error, message, null));
                response.finishResponse();
            } catch (IOException gone) {
                container.getLogger().debug("The client closed the connection before its error was written", gone);
            }
        }

        /** A 404 is for a path outside the context path; the application never sees what else Tomcat rejects. */
        private static ApiException error(Request request, int status) {
            if (status == HttpServletResponse.SC_NOT_FOUND) {
                return ApiErrors.unrecognizedUrl(request.getMethod(), request.getRequestURI());
            }
            return isOurs(status)
                    ? ApiErrors.unexpected()
                    : ApiErrors.unreadable("the request line or a header is malformed or too large");
        }

        /** Tomcat also sends a 5xx for unknown methods, encodings and versions of HTTP. */
        private static boolean isOurs(int status) {
            return status >= 500
                    && status != HttpServletResponse.SC_NOT_IMPLEMENTED
                    && status != HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED;
        }
    }
}
