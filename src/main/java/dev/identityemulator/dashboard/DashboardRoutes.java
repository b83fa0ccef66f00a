package dev.identityemulator.dashboard;

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
    record Desks(
            EntranceDesk entrance,
            OverviewDesk overview,
            SessionDesk sessions,
            OneSessionDesk session,
            SessionOrders orders,
            ReportDesk reports,
            EventDesk events,
            EndpointDesk endpoints,
            DeliveryDesk deliveries,
            RequestDesk requests,
            ErrorDesk errors,
            ClockDesk clock,
            LiveDesk live) {}

    @Bean
    static Desks desks(
            EntranceDesk entrance,
            OverviewDesk overview,
            SessionDesk sessions,
            OneSessionDesk session,
            SessionOrders orders,
            ReportDesk reports,
            EventDesk events,
            EndpointDesk endpoints,
            DeliveryDesk deliveries,
            RequestDesk requests,
            ErrorDesk errors,
            ClockDesk clock,
            LiveDesk live) {
        return new Desks(
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
    static RouterFunction<ServerResponse> dashboardPages(DashboardSettings settings, Reception reception, Desks desks) {
        if (!settings.enabled()) {
            return request -> Optional.empty();
        }
        var routes = RouterFunctions.route()
                .route(
                        page("/"),
                        request ->
                                ServerResponse.seeOther(URI.create("dashboard")).build())
                .route(page(DASHBOARD), reception.to(desks.entrance::enter))
                .route(page(DASHBOARD + "/"), reception.to(visit -> new Answer.GoTo("dashboard")))
                .POST(DASHBOARD, reception.to(desks.entrance::enter));
        for (var account : ACCOUNTS) {
            addPages(routes, account, reception, desks);
            addOrders(routes, account, reception, desks);
        }
        return routes.route(page(DASHBOARD + "/**"), reception.to(Answer::nowhere))
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

    private static void addPages(RouterFunctions.Builder routes, String account, Reception reception, Desks desks) {
        routes.route(page(account), reception.to(desks.overview::show))
                .GET(account + "/live", desks.live::open)
                .route(page(account + "/sessions"), reception.to(desks.sessions::list))
                .route(page(account + "/sessions/{id}"), reception.to(desks.session::show))
                .route(page(account + "/sessions/{id}/open"), reception.to(desks.session::open))
                .route(page(account + "/reports/{id}"), reception.to(desks.reports::show))
                .route(page(account + "/files/{id}"), reception.to(desks.reports::file))
                .route(page(account + "/events"), reception.to(desks.events::list))
                .route(page(account + "/events/{id}"), reception.to(desks.events::show))
                .route(page(account + "/webhook_endpoints"), reception.to(desks.endpoints::list))
                .route(page(account + "/webhook_endpoints/{id}"), reception.to(desks.endpoints::show))
                .route(page(account + "/deliveries"), reception.to(desks.deliveries::list))
                .route(page(account + "/deliveries/{id}"), reception.to(desks.deliveries::show))
                .route(page(account + "/requests"), reception.to(desks.requests::list))
                .route(page(account + "/requests/{id}"), reception.to(desks.requests::show))
                .route(page(account + "/test/workbench/logs"), reception.to(desks.requests::find))
                .route(page(account + "/errors"), reception.to(desks.errors::list))
                .route(page(account + "/clock"), reception.to(desks.clock::show))
                .route(page(account + "/reset"), reception.to(desks.overview::askToReset));
    }

    private static void addOrders(RouterFunctions.Builder routes, String account, Reception reception, Desks desks) {
        routes.POST(account + "/sessions/{id}/verify", reception.to(desks.orders::verify))
                .POST(account + "/sessions/{id}/unverify", reception.to(desks.orders::unverify))
                .POST(account + "/sessions/{id}/cancel", reception.to(desks.orders::cancel))
                .POST(account + "/sessions/{id}/redact", reception.to(desks.orders::redact))
                .POST(account + "/events/{id}/resend", reception.to(desks.events::resend))
                .POST(account + "/webhook_endpoints/{id}/enable", reception.to(desks.endpoints::enable))
                .POST(account + "/webhook_endpoints/{id}/disable", reception.to(desks.endpoints::disable))
                .POST(account + "/webhook_endpoints/{id}/roll_secret", reception.to(desks.endpoints::rollSecret))
                .POST(account + "/clock", reception.to(desks.clock::advance))
                .POST(account + "/reset", reception.to(desks.overview::reset));
    }
}
