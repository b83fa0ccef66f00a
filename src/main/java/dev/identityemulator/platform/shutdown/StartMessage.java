package dev.identityemulator.platform.shutdown;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Announces the address when the emulator is ready: in the log for people, and in a file for programs. */
@Component
class StartMessage implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger(StartMessage.class);

    private final ServerProperties server;
    private final StartSettings settings;

    StartMessage(ServerProperties server, StartSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        var address = address(event.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port"));
        log.info("Identity Emulator is up at {}", address);
        log.info("Set an SDK's base for files to it too, else uploads go to files.stripe.com, key included");
        if (settings.addressFile() != null) {
            write(address, settings.addressFile());
        }
    }

    private String address(String port) {
        var path = server.getServlet().getContextPath();
        var scheme = Ssl.isEnabled(server.getSsl()) ? "https://" : "http://";
        return scheme + host(server.getAddress()) + ":" + port + (path == null ? "" : path);
    }

    private static String host(@Nullable InetAddress bound) {
        if (bound == null || bound.isAnyLocalAddress()) {
            return "127.0.0.1";
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
