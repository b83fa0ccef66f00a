package dev.identityemulator.platform.shutdown;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/**
 * Prepares requests for health and metrics: their Accept header is ignored, because probes send odd values, and a path with an
 * encoded slash is not found, because Spring's health endpoint would fail at it.
 */
@Configuration(proxyBeanMethods = false)
class ProbeAccept {

    @Bean
    static FilterRegistrationBean<Filter> probeAcceptFilter() {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            var http = (HttpServletRequest) request;
            if (http.getRequestURI().toLowerCase(Locale.ROOT).contains("%2f")) {
                ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                chain.doFilter(new AcceptingAll(http), response);
            }
        });
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
