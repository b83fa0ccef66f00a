package dev.identityemulator.core.upstream;

import dev.identityemulator.platform.startup.StartLines;
import java.net.URI;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says at the start which server gets the calls that are not emulated. */
@Component
@Order(26)
class UpstreamLines implements StartLines {

    private final UpstreamSettings settings;

    UpstreamLines(UpstreamSettings settings) {
        this.settings = settings;
    }

    @Override
    public Stream<Line> at(URI address) {
        return settings.isOn()
                ? Stream.of(new Line("Upstream", settings.upstream() + " gets the calls that are not emulated"))
                : Stream.empty();
    }
}
