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

/** Gives Stripe's error object to what Tomcat refuses before any filter sees it, such as a malformed request line. */
@Component
class ConnectorErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** What people stumble over most: curl sends a query as it is typed. */
    private static final String HINT =
            "If the path or the query has characters outside of ASCII, they have to be percent-encoded.";

    private final EmulatorVersion version;

    ConnectorErrors(EmulatorVersion version) {
        this.version = version;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            connector.setMaxCookieCount(-1); // nobody reads them, and the size of the headers bounds how many there are
        });
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass("");
                host.getPipeline().addValve(new Valve(version.mark()));
            }
        });
    }

    /** Writes the body where no one else did. */
    private static final class Valve extends ErrorReportValve {

        private final String mark;

        Valve(String mark) {
            this.mark = mark;
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
                response.getOutputStream().write(ErrorWriter.body(error, null));
                response.finishResponse();
            } catch (IOException gone) {
                container.getLogger().debug("The client left before its refusal was written", gone);
            }
        }

        /** Nothing is found outside of a context path; whatever else Tomcat rejects, the application never saw. */
        private static ApiException error(Request request, int status) {
            if (status == HttpServletResponse.SC_NOT_FOUND) {
                return ApiErrors.unrecognizedUrl(request.getMethod(), request.getRequestURI());
            }
            return isOurs(status)
                    ? ApiErrors.unexpected()
                    : ApiErrors.unreadable("the request line or a header is malformed or too large");
        }

        /** Tomcat answers methods, encodings and versions of HTTP that it does not know with a 5xx too. */
        private static boolean isOurs(int status) {
            return status >= 500
                    && status != HttpServletResponse.SC_NOT_IMPLEMENTED
                    && status != HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED;
        }
    }
}
