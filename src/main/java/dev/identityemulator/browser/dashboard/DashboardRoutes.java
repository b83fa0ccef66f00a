package dev.identityemulator.browser.dashboard;

import dev.identityemulator.browser.dashboard.live.LivePages;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;

/** The addresses of the dashboard. They are a bean that is made at start-up, so that without a dashboard there are none. */
@Configuration(proxyBeanMethods = false)
class DashboardRoutes {

    private static final String DASHBOARD = "/dashboard";

    /** An account of its own, and one below another. */
    private static final List<String> ACCOUNTS = List.of(
            DASHBOARD + "/{account:acct_[0-9A-Za-z]+}",
            DASHBOARD + "/{account:acct_[0-9A-Za-z]+}/{connected:acct_[0-9A-Za-z]+}");

    /** All desks at which visits are answered. */
    record DashboardPage(
            AccountChooser entrance,
            OverviewPages overview,
            SessionListPages sessions,
            SessionPages session,
            SessionActions orders,
            ReportPages reports,
            EventPages events,
            EndpointPages endpoints,
            DeliveryPages deliveries,
            RequestPages requests,
            ErrorPages errors,
            ClockPages clock,
            LivePages live) {}

    @Bean
    static DashboardPage allPages(
            AccountChooser entrance,
            OverviewPages overview,
            SessionListPages sessions,
            SessionPages session,
            SessionActions orders,
            ReportPages reports,
            EventPages events,
            EndpointPages endpoints,
            DeliveryPages deliveries,
            RequestPages requests,
            ErrorPages errors,
            ClockPages clock,
            LivePages live) {
        return new DashboardPage(
                entrance,
                overview,
                sessions,
                session,
                orders,
                reports,
                events,
                endpoints,
                deliveries,
                requests,
                errors,
                clock,
                live);
    }

    @Bean
    static RouterFunction<ServerResponse> dashboardPages(
            DashboardSettings settings, PageDispatcher dispatcher, DashboardPage pages) {
        if (!settings.enabled()) {
            return request -> Optional.empty();
        }
        var routes = RouterFunctions.route()
                .route(
                        page("/"),
                        request ->
                                ServerResponse.seeOther(URI.create("dashboard")).build())
                .route(page(DASHBOARD), dispatcher.to(pages.entrance::enter))
                .route(page(DASHBOARD + "/"), dispatcher.to(visit -> new PageResult.GoTo("dashboard")))
                .POST(DASHBOARD, dispatcher.to(pages.entrance::enter));
        for (var account : ACCOUNTS) {
            addPages(routes, account, dispatcher, pages);
            addActions(routes, account, dispatcher, pages);
        }
        return routes.route(page(DASHBOARD + "/**"), dispatcher.to(PageResult::nowhere))
                .build();
    }

    /** A page is there for whoever asks for its head only, such as what waits until the emulator is up. */
    private static RequestPredicate page(String path) {
        return RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(RequestPredicates.path(path));
    }

    /** Spring would ask here first: calls of the API are to find their controllers without being compared with each page. */
    @Bean
    static BeanPostProcessor pagesAfterControllers() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof RouterFunctionMapping pages) {
                    pages.setOrder(1);
                }
                return bean;
            }
        };
    }

    private static void addPages(
            RouterFunctions.Builder routes, String account, PageDispatcher dispatcher, DashboardPage pages) {
        routes.route(page(account), dispatcher.to(pages.overview::show))
                .GET(account + "/live", pages.live::open)
                .route(page(account + "/sessions"), dispatcher.to(pages.sessions::list))
                .route(page(account + "/sessions/{id}"), dispatcher.to(pages.session::show))
                .route(page(account + "/sessions/{id}/open"), dispatcher.to(pages.session::open))
                .route(page(account + "/reports/{id}"), dispatcher.to(pages.reports::show))
                .route(page(account + "/files/{id}"), dispatcher.to(pages.reports::file))
                .route(page(account + "/events"), dispatcher.to(pages.events::list))
                .route(page(account + "/events/{id}"), dispatcher.to(pages.events::show))
                .route(page(account + "/webhook_endpoints"), dispatcher.to(pages.endpoints::list))
                .route(page(account + "/webhook_endpoints/{id}"), dispatcher.to(pages.endpoints::show))
                .route(page(account + "/deliveries"), dispatcher.to(pages.deliveries::list))
                .route(page(account + "/deliveries/{id}"), dispatcher.to(pages.deliveries::show))
                .route(page(account + "/requests"), dispatcher.to(pages.requests::list))
                .route(page(account + "/requests/{id}"), dispatcher.to(pages.requests::show))
                .route(page(account + "/test/workbench/logs"), dispatcher.to(pages.requests::find))
                .route(page(account + "/errors"), dispatcher.to(pages.errors::list))
                .route(page(account + "/clock"), dispatcher.to(pages.clock::show))
                .route(page(account + "/reset"), dispatcher.to(pages.overview::askToReset));
    }

    private static void addActions(
            RouterFunctions.Builder routes, String account, PageDispatcher dispatcher, DashboardPage pages) {
        routes.POST(account + "/sessions/{id}/verify", dispatcher.to(pages.orders::verify))
                .POST(account + "/sessions/{id}/unverify", dispatcher.to(pages.orders::unverify))
                .POST(account + "/sessions/{id}/cancel", dispatcher.to(pages.orders::cancel))
                .POST(account + "/sessions/{id}/redact", dispatcher.to(pages.orders::redact))
                .POST(account + "/events/{id}/resend", dispatcher.to(pages.events::resend))
                .POST(account + "/webhook_endpoints/{id}/enable", dispatcher.to(pages.endpoints::enable))
                .POST(account + "/webhook_endpoints/{id}/disable", dispatcher.to(pages.endpoints::disable))
                .POST(account + "/webhook_endpoints/{id}/roll_secret", dispatcher.to(pages.endpoints::rollSecret))
                .POST(account + "/clock", dispatcher.to(pages.clock::advance))
                .POST(account + "/reset", dispatcher.to(pages.overview::reset));
    }
}
