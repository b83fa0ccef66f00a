package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.account.RecentAccounts;
import dev.identityemulator.api.error.RequestLogPage;
import dev.identityemulator.api.web.FilterOrder;
import dev.identityemulator.browser.dashboard.live.ChangeNotifier;
import dev.identityemulator.browser.dashboard.live.LiveFilter;
import dev.identityemulator.browser.dashboard.live.LiveStreams;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.stereotype.Component;

/**
 * Switches the dashboard on, and its streams off before the server waits for what is under way. Whether there is one is
 * decided at start-up and by no condition on beans, so that the setting works in an image that was prepared before.
 */
@Component
class Dashboard implements SmartLifecycle {

    private final DashboardSettings settings;
    private final RecentAccounts seen;
    private final LiveStreams streams;
    private final ApplicationEventMulticaster events;
    private final ChangeNotifier hints;
    private volatile boolean running;

    Dashboard(
            DashboardSettings settings, RecentAccounts seen, LiveStreams streams, ApplicationEventMulticaster events) {
        this.settings = settings;
        this.seen = seen;
        this.streams = streams;
        this.events = events;
        this.hints = new ChangeNotifier(streams);
    }

    /** The filter that notes calls; it stands behind the one that knows the caller. */
    @Bean
    static FilterRegistrationBean<LiveFilter> liveFilter(DashboardSettings settings, LiveStreams streams) {
        var registration = new FilterRegistrationBean<>(new LiveFilter(streams));
        registration.addUrlPatterns("/v1/*");
        registration.setOrder(FilterOrder.LIVE.order());
        registration.setEnabled(settings.enabled());
        return registration;
    }

    /** The address of Stripe's page, below this dashboard. */
    @Bean
    static RequestLogPage requestLogPage() {
        return (account, request) -> "/dashboard/" + account + "/test/workbench/logs?object=" + request;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    @Override
    public void start() {
        seen.begin();
        streams.open();
        events.addApplicationListener(hints);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        events.removeApplicationListener(hints);
        streams.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
