package dev.identityemulator.api.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Serves requests whose Host has an underscore, like the names of many compose services. Tomcat rejects such names, has no
 * setting for it, and closes the connection afterwards; by then it has parsed the request correctly.
 */
@Component
class UnderscoreHosts implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    @Override
    public int getOrder() {
        return FilterOrder.UNDERSCORE_HOSTS.order();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new Valve());
    }

    private static final class Valve extends ValveBase {

        private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._-]*_[A-Za-z0-9._-]*)(?::(\\d{1,5}))?");

        Valve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            var host = HOST.matcher(String.valueOf(request.getHeader("Host")));
            if (response.isError() && isHostRejected(request, response) && host.matches()) {
                accept(host.group(1), host.group(2), request, response);
                prepare(request, response);
            }
            getNext().invoke(request, response);
        }

        /** Only for a malformed host does Tomcat keep this kind of exception. */
        private static boolean isHostRejected(Request request, Response response) {
            return response.getStatus() == HttpServletResponse.SC_BAD_REQUEST
                    && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IllegalArgumentException;
        }

        private static void accept(String name, @Nullable String port, Request request, Response response) {
            request.getCoyoteRequest().serverName().setString(name);
            request.setServerPort(port == null ? request.isSecure() ? 443 : 80 : Integer.parseInt(port));
            request.getCoyoteRequest().getAttributes().remove(RequestDispatcher.ERROR_EXCEPTION);
            response.resetError();
            response.setStatus(HttpServletResponse.SC_OK);
            response.setHeader("Connection", "close");
        }

        /** Finds the application again, like Tomcat's own valve for rewritten requests. */
        private static void prepare(Request request, Response response) throws IOException, ServletException {
            try {
                request.getMappingData().recycle();
                request.getConnector()
                        .getProtocolHandler()
                        .getAdapter()
                        .prepare(request.getCoyoteRequest(), response.getCoyoteResponse());
            } catch (IOException | ServletException | RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new ServletException(failure);
            }
            // Tomcat closes the connection when this thread returns, and would end an asynchronous response with it.
            request.setAsyncSupported(false);
        }
    }
}
