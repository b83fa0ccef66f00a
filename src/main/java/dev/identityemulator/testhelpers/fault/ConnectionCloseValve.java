package dev.identityemulator.testhelpers.fault;

import dev.identityemulator.api.web.FilterOrder;
import dev.identityemulator.api.web.NoResponse;
import dev.identityemulator.api.web.RequestContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Closes the connection of a request without a response, which only the container can do. */
@Component
class ConnectionCloseValve implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    /** Orders the close for this request; its response must still be held back. */
    static void order(HttpServletRequest request, String why) {
        RequestContext.of(request).put(NoResponse.class, new NoResponse(why));
    }

    @Override
    public int getOrder() {
        return FilterOrder.CONNECTION_CLOSE.order();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new Valve());
    }

    private static final class Valve extends ValveBase {

        private Valve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (RequestContext.of(request).find(NoResponse.class).isPresent()) {
                response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            }
        }
    }
}
