package dev.identityemulator.api.web;

import dev.identityemulator.platform.startup.StartLines;
import java.net.URI;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says at the start which API version is spoken, and what an application sets to call the emulator. */
@Component
@Order(30)
class ClientLines implements StartLines {

    private final ApiSettings settings;

    ClientLines(ApiSettings settings) {
        this.settings = settings;
    }

    @Override
    public Stream<Line> at(URI address) {
        var base = "\"" + address + "\"";
        return Stream.of(
                new Line("API version", settings.apiVersion()),
                new Line("Node", "new Stripe(\"sk_test_any\", " + host(address) + ")"),
                new Line("Python", "stripe.api_base = stripe.upload_api_base = " + base),
                new Line("Java", "Stripe.overrideApiBase(" + base + "); Stripe.overrideUploadBase(" + base + ");"),
                new Line(
                        "Others",
                        "the base for the API and the one for files: without the second, uploads go to Stripe"));
    }

    private static String host(URI address) {
        return "{ protocol: \"%s\", host: \"%s\", port: %d }"
                .formatted(address.getScheme(), address.getHost(), address.getPort());
    }
}
