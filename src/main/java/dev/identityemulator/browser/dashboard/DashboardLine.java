package dev.identityemulator.browser.dashboard;

import dev.identityemulator.platform.startup.StartLines;
import java.net.URI;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says at the start where the dashboard is. */
@Component
@Order(10)
class DashboardLine implements StartLines {

    private final DashboardSettings settings;

    DashboardLine(DashboardSettings settings) {
        this.settings = settings;
    }

    @Override
    public Stream<Line> at(URI address) {
        return settings.enabled() ? Stream.of(new Line("Dashboard", address + "/dashboard")) : Stream.empty();
    }
}
