package dev.identityemulator.confirm.run;

import dev.identityemulator.confirm.server.Server;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;

/** The emulator of a comparison, which runs inside of it, on any free port, with nothing but its defaults. */
final class Emulator implements AutoCloseable {

    private static final String KEY = "sk_test_emulatorOfTheComparison0000here";

    private final ConfigurableApplicationContext context;

    private Emulator(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts one whose accounts have this API version. */
    static Emulator start(Function<String[], ConfigurableApplicationContext> application, String apiVersion) {
        var settings = List.of(
                "--spring.config.location=classpath:/",
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--emulator.api-version=" + apiVersion,
                "--emulator.console=none",
                "--logging.level.dev.identityemulator=warn");
        return new Emulator(application.apply(settings.toArray(String[]::new)));
    }

    Server server() {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        return Server.at(URI.create("http://127.0.0.1:" + port), KEY);
    }

    @Override
    public void close() {
        context.close();
    }
}
