package dev.identityemulator.platform.shutdown;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/** Ignores the Accept header of health checks and metrics, as the API does: probes send odd values. */
@Configuration(proxyBeanMethods = false)
class ProbeAccept {

    @Bean
    static FilterRegistrationBean<Filter> probeAcceptFilter() {
        var filter = new FilterRegistrationBean<Filter>(
                (request, response, chain) -> chain.doFilter(new AcceptingAll((HttpServletRequest) request), response));
        filter.addUrlPatterns("/actuator/*");
        return filter;
    }

    /** A request that accepts any type. */
    private static final class AcceptingAll extends HttpServletRequestWrapper {

        private static final String ALL = "*/*";

        private AcceptingAll(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? ALL : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name)
                    ? Collections.enumeration(List.of(ALL))
                    : super.getHeaders(name);
        }
    }
}
