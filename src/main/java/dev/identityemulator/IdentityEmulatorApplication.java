package dev.identityemulator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the emulator. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IdentityEmulatorApplication {

    /** Starts the emulator on port 12111, or on the port that {@code --server.port} names. */
    public static void main(String[] args) {
        SpringApplication.run(IdentityEmulatorApplication.class, args);
    }
}
