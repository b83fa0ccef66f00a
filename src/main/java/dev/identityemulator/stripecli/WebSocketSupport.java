package dev.identityemulator.stripecli;

import org.apache.tomcat.websocket.server.WsContextListener;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Wakes Tomcat's WebSockets, which come with it but need a listener. */
@Component
class WebSocketSupport implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> context.addApplicationListener(WsContextListener.class.getName()));
    }
}
