package dev.identityemulator.dashboard;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
                .GET(
                        "/",
                        request ->
                                ServerResponse.seeOther(URI.create("dashboard")).build())
                .GET(DASHBOARD, reception.to(desks.entrance::enter))
                .GET(DASHBOARD + "/", reception.to(visit -> new Answer.GoTo("dashboard")))
                .POST(DASHBOARD, reception.to(desks.entrance::enter))
                .GET(DASHBOARD + "/test/logs/{id}", reception.to(desks.requests::find));
        for (var account : ACCOUNTS) {
            addPages(routes, account, reception, desks);
            addOrders(routes, account, reception, desks);
        }
        return routes.GET(DASHBOARD + "/**", reception.to(Answer::nowhere)).build();
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
        routes.GET(account, reception.to(desks.overview::show))
                .GET(account + "/live", desks.live::open)
                .GET(account + "/sessions", reception.to(desks.sessions::list))
                .GET(account + "/sessions/{id}", reception.to(desks.session::show))
                .GET(account + "/sessions/{id}/open", reception.to(desks.session::open))
                .GET(account + "/reports/{id}", reception.to(desks.reports::show))
                .GET(account + "/files/{id}", reception.to(desks.reports::file))
                .GET(account + "/events", reception.to(desks.events::list))
                .GET(account + "/events/{id}", reception.to(desks.events::show))
                .GET(account + "/webhook_endpoints", reception.to(desks.endpoints::list))
                .GET(account + "/webhook_endpoints/{id}", reception.to(desks.endpoints::show))
                .GET(account + "/deliveries", reception.to(desks.deliveries::list))
                .GET(account + "/deliveries/{id}", reception.to(desks.deliveries::show))
                .GET(account + "/requests", reception.to(desks.requests::list))
                .GET(account + "/requests/{id}", reception.to(desks.requests::show))
                .GET(account + "/errors", reception.to(desks.errors::list))
                .GET(account + "/clock", reception.to(desks.clock::show))
                .GET(account + "/reset", reception.to(desks.overview::askToReset));
    }

    private static void addOrders(RouterFunctions.Builder routes, String account, Reception reception, Desks desks) {
        routes.POST(account + "/sessions/{id}/verify", reception.to(desks.orders::verify))
                .POST(account + "/sessions/{id}/unverify", reception.to(desks.orders::unverify))
                .POST(account + "/sessions/{id}/cancel", reception.to(desks.orders::cancel))
                .POST(account + "/sessions/{id}/redact", reception.to(desks.orders::redact))
                .POST(account + "/events/{id}/resend", reception.to(desks.events::resend))
                .POST(account + "/webhook_endpoints/{id}/enable", reception.to(desks.endpoints::enable))
                .POST(account + "/webhook_endpoints/{id}/disable", reception.to(desks.endpoints::disable))
                .POST(account + "/clock", reception.to(desks.clock::advance))
                .POST(account + "/reset", reception.to(desks.overview::reset));
    }
}
