package dev.identityemulator.core.overload;

import org.springframework.boot.system.JavaVersion;
import org.springframework.boot.tomcat.autoconfigure.TomcatVirtualThreadsWebServerFactoryCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Runs each request on a virtual thread where Java has them and the setting is on, so that a slow client blocks no other. This is
 * decided at start-up, as the jar may be built by another Java, and for Tomcat only: Boot would change the scheduler too.
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

    /** After the sizes of the pool that the virtual threads replace. */
    @Override
    public int getOrder() {
        return tomcat.getOrder();
    }
}
