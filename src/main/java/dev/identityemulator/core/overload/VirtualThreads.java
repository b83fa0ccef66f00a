package dev.identityemulator.core.overload;

import org.springframework.boot.system.JavaVersion;
import org.springframework.boot.tomcat.autoconfigure.TomcatVirtualThreadsWebServerFactoryCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Serves each request by a virtual thread where Java has them and a setting says so: a slow client holds up no other. It is decided at the
 * start, as the jar may be built by another Java, and for Tomcat alone: the property would change the scheduler too.
 */
@Component
class VirtualThreads implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private static final String ENABLED = "spring.threads.virtual.enabled";

    private final TomcatVirtualThreadsWebServerFactoryCustomizer tomcat =
            new TomcatVirtualThreadsWebServerFactoryCustomizer();
    private final Environment environment;

    VirtualThreads(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (JavaVersion.getJavaVersion().isEqualOrNewerThan(JavaVersion.TWENTY_ONE)
                && environment.getProperty(ENABLED, Boolean.class, false)) {
            tomcat.customize(factory);
        }
    }

    /** After the sizes of the pool that this takes the place of. */
    @Override
    public int getOrder() {
        return tomcat.getOrder();
    }
}
