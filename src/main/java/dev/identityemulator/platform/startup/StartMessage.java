package dev.identityemulator.platform.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ansi.AnsiOutput;
import org.springframework.boot.ansi.AnsiStyle;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says that the emulator is up and how to use it: on the terminal for people, and in a file for programs. */
@Component
class StartMessage implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger(StartMessage.class);
    private static final String LOCALHOST = "localhost";

    /** The image's health check asks for this one, which may not be both IPv4 and IPv6. */
    private static final String LOOPBACK = "127.0.0.1";

    private final ServerProperties server;
    private final StartSettings settings;
    private final ObjectProvider<BuildProperties> build;
    private final ObjectProvider<StartLines> features;

    StartMessage(
            ServerProperties server,
            StartSettings settings,
            ObjectProvider<BuildProperties> build,
            ObjectProvider<StartLines> features) {
        this.server = server;
        this.settings = settings;
        this.build = build;
        this.features = features;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        var environment = event.getApplicationContext().getEnvironment();
        say(address(LOCALHOST, environment), environment);
        if (settings.addressFile() != null) {
            write(address(LOOPBACK, environment), settings.addressFile());
        }
    }

    private void say(String address, Environment environment) {
        var up = "Identity Emulator " + version() + " is up at " + address;
        if (environment.containsProperty("logging.structured.format.console")) {
            log.info(up); // whoever reads the log expects nothing but records
        } else if (log.isInfoEnabled()) {
            var title = AnsiOutput.toString(AnsiStyle.BOLD, up, AnsiStyle.NORMAL);
            System.out.println("\n" + title + "\n\n" + lines(URI.create(address)) + "\n");
        }
    }

    private String version() {
        var properties = build.getIfAvailable();
        return properties == null ? "(development)" : String.valueOf(properties.getVersion());
    }

    private String lines(URI address) {
        return features.orderedStream()
                .flatMap(feature -> feature.at(address))
                .map(line -> "  %-13s%s".formatted(line.about(), line.text()))
                .collect(Collectors.joining("\n"));
    }

    private String address(String everywhere, Environment environment) {
        var path = server.getServlet().getContextPath();
        var scheme = Ssl.isEnabled(server.getSsl()) ? "https://" : "http://";
        var port = environment.getRequiredProperty("local.server.port");
        return scheme + host(server.getAddress(), everywhere) + ":" + port + (path == null ? "" : path);
    }

    private static String host(@Nullable InetAddress bound, String everywhere) {
        if (bound == null || bound.isAnyLocalAddress()) {
            return everywhere;
        }
        var address = bound.getHostAddress();
        return address.contains(":") ? "[" + address + "]" : address;
    }

    private static void write(String address, Path file) {
        try {
            Files.writeString(file, address + "\n");
            file.toFile().deleteOnExit();
        } catch (IOException failure) {
            log.warn("The address could not be written to emulator.address-file={}", file);
        }
    }
}
