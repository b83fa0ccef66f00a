package dev.identityemulator;

import dev.identityemulator.confirm.command.ConfirmCommand;
import java.security.Security;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.StandardEnvironment;

/** Starts the emulator. */
@SpringBootApplication
@ConfigurationPropertiesScan
@ComponentScan(
        lazyInit = true, // what a run never uses costs its start nothing; what begins by itself is @Lazy(false)
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class)
        })
public class IdentityEmulatorApplication {

    /** Starts the emulator on port 12111, or on the port that {@code --server.port} names; or runs the command {@code confirm}. */
    public static void main(String[] args) {
        askForNamesAnew();
        if (args.length > 0 && args[0].equals(ConfirmCommand.NAME)) {
            var rest = Arrays.asList(args).subList(1, args.length);
            System.exit(ConfirmCommand.run(rest, IdentityEmulatorApplication::startByDefaults));
        }
        SpringApplication.run(IdentityEmulatorApplication.class, args);
    }

    /** Starts one without the settings of the environment, which are for the emulator that somebody uses. */
    private static ConfigurableApplicationContext startByDefaults(String... args) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        var application = new SpringApplication(IdentityEmulatorApplication.class);
        application.setEnvironment(environment);
        application.setRegisterShutdownHook(false); // the command ends it, once it has removed what it made elsewhere
        return application.run(args);
    }

    /** A receiver may start, or move, after this has: Java would keep for up to half a minute what it was told of its name. */
    private static void askForNamesAnew() {
        Security.setProperty("networkaddress.cache.ttl", "0");
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
    }
}
