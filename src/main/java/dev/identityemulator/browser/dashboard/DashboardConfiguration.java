package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.account.RecentAccounts;
import dev.identityemulator.api.error.RequestLogPage;
import dev.identityemulator.browser.html.Origins;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Guards the dashboard's addresses. Whether there is a dashboard is decided for each request and not by a condition on beans,
 * which an image prepared ahead of time would have frozen.
 */
@Component
class DashboardConfiguration implements WebMvcConfigurer {

    private final DashboardSettings settings;

    DashboardConfiguration(DashboardSettings settings, RecentAccounts accounts) {
        this.settings = settings;
        if (settings.enabled()) {
            accounts.begin();
        }
    }

    /** The page of a request, below this dashboard. */
    @Bean
    static RequestLogPage requestLogPage() {
        return (account, request) -> "/dashboard/" + account + "/test/workbench/logs?object=" + request;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Guard()).addPathPatterns("/", "/dashboard", "/dashboard/**");
    }

    /** Any page that a developer visits can send a form to localhost, so actions are taken from our own pages only. */
    private final class Guard implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws NoHandlerFoundException {
            if (!settings.enabled()) {
                throw new NoHandlerFoundException(request.getMethod(), request.getRequestURI(), HttpHeaders.EMPTY);
            }
            if (request.getMethod().equals(HttpMethod.POST.name()) && Origins.isForeign(request)) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN, "This was sent by a page of another origin.");
            }
            return true;
        }
    }
}
