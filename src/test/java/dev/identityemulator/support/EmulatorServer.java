package dev.identityemulator.support;

import dev.identityemulator.IdentityEmulatorApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The whole application on a free port, with a database of its own: H2 in memory, or with
 * {@code -Dtest.database=postgres} a real PostgreSQL.
 */
public final class EmulatorServer implements AutoCloseable {

    /** Long enough to start another server on the same data. */
    private static final int SECONDS_KEPT = 60;

    private final ConfigurableApplicationContext context;

    private EmulatorServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts one with these {@code name=value} settings. */
    public static EmulatorServer start(String... settings) {
        return startOn(onPostgres() ? PostgresServer.freshDatabase() : List.of(h2Url(freshName())), settings);
    }

    /** The settings of a fresh database of the kind that the tests run on, for several servers. */
    public static List<String> freshDatabase() {
        return onPostgres() ? PostgresServer.freshDatabase() : h2(freshName());
    }

    private static boolean onPostgres() {
        return "postgres".equals(System.getProperty("test.database"));
    }

    private static String freshName() {
        return "identity-emulator-" + UUID.randomUUID();
    }

    /** Starts one on a database that may be shared. */
    public static EmulatorServer startOn(List<String> database, String... settings) {
        GivenServer.skipWhatStartsAnother();
        var arguments = new ArrayList<>(List.of("--server.port=0"));
        database.forEach(setting -> arguments.add("--" + setting));
        for (var setting : settings) {
            arguments.add("--" + setting);
        }
        var application = new SpringApplication(IdentityEmulatorApplication.class);
        application.setDefaultProperties(Map.of("emulator.console", "none"));
        return new EmulatorServer(application.run(arguments.toArray(String[]::new)));
    }

    /** The settings of an H2 database in memory with this name; servers that share it share its clocks too. */
    public static List<String> h2(String name) {
        return List.of(h2Url(name), "emulator.shared-database=true");
    }

    /** H2 with the shipped settings and another name. */
    private static String h2Url(String name) {
        var url = "spring.datasource.url";
        try {
            var shipped = PropertiesLoaderUtils.loadAllProperties("application.properties");
            return url + "=" + shipped.getProperty(url).replace(":identity-emulator;", ":" + name + ";");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The address of the server. */
    public String baseUrl() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** All beans. */
    public ApplicationContext context() {
        return context;
    }

    /** A bean, for state that is invisible from outside. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A bean, where several have the type. */
    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    @Override
    public void close() {
        context.close();
        forget(Objects.requireNonNull(context.getEnvironment().getProperty("spring.datasource.url")));
    }

    /** A database in memory would be there until the end of all tests. */
    private static void forget(String url) {
        var soon = ";IFEXISTS=TRUE;DB_CLOSE_DELAY=" + SECONDS_KEPT;
        try {
            if (url.startsWith("jdbc:h2:mem:")) {
                DriverManager.getConnection(url.replace(";DB_CLOSE_DELAY=-1", soon), "sa", "")
                        .close();
            }
        } catch (SQLException gone) {
            // by the test itself, or it was in a file
        }
    }
}
