package dev.identityemulator;

import java.security.Security;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the emulator. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IdentityEmulatorApplication {

    /** Starts the emulator on port 12111, or on the port that {@code --server.port} names. */
    public static void main(String[] args) {
        askForNamesAnew();
        SpringApplication.run(IdentityEmulatorApplication.class, args);
    }

    /** A receiver may start, or move, after this has: Java would keep for up to half a minute what it was told of its name. */
    private static void askForNamesAnew() {
        Security.setProperty("networkaddress.cache.ttl", "0");
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
    }
}
