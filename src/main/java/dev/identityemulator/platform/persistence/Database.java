package dev.identityemulator.platform.persistence;

import dev.identityemulator.platform.startup.RejectedStartException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * The database to connect to, decided at start-up so that settings work in an image that was prepared before. It is created
 * before the pool and destroyed after it, so it can check the file before and mark it afterwards.
 */
@Component
public class Database implements JdbcConnectionDetails, InitializingBean, DisposableBean {

    static final String IN_MEMORY = "jdbc:h2:mem:";
    private static final String H2 = "jdbc:h2:";
    private static final String FILE = "identity-emulator";
    private static final int SECONDS = 2;
    private static final String IN_A_FILE = ";WRITE_DELAY=0;DB_CLOSE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    private final DatabaseSettings settings;
    private final DataSourceProperties properties;

    Database(DatabaseSettings settings, DataSourceProperties properties) {
        this.settings = settings;
        this.properties = properties;
    }

    /**
     * The url of the database. In a file, each commit is on the disk before it is acknowledged, and the file is closed with the
     * last connection: by itself H2 closes it when the process is told to stop, while requests are still in progress.
     */
    @Override
    public String getJdbcUrl() {
        var configured = properties.determineUrl();
        var folder = settings.data();
        if (folder == null) {
            return configured;
        }
        if (!configured.startsWith(H2)) {
            throw new RejectedStartException(
                    "emulator.data keeps the data in a file, and spring.datasource.url on a server.",
                    "Set one of them.");
        }
        int end = configured.indexOf(';');
        var options = end < 0 ? "" : configured.substring(end).replace(";DB_CLOSE_DELAY=-1", "");
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve(FILE) + options + IN_A_FILE;
    }

    /** The database file in a folder. */
    static Path file(Path folder) {
        return folder.toAbsolutePath().resolve(FILE + ".mv.db");
    }

    @Override
    public void afterPropertiesSet() throws IOException, SQLException {
        var url = getJdbcUrl();
        if (settings.data() != null) {
            new DatabaseFile(file(settings.data())).open(url, getUsername(), getPassword());
        }
    }

    @Override
    public void destroy() throws IOException {
        if (settings.data() != null) {
            new DatabaseFile(file(settings.data())).close();
        }
    }

    /** Whether the database responds within a few seconds; H2, which is in this process, always does. */
    public boolean isReachable() {
        return !isRemote() || responds();
    }

    /** Whether the data begin and end with this process and no other instance uses them. */
    public boolean isNew() {
        return getJdbcUrl().startsWith(IN_MEMORY) && !settings.sharedDatabase();
    }

    /** Whether the database is a server, which may be down. */
    boolean isRemote() {
        return !getJdbcUrl().startsWith(H2);
    }

    /** Uses a connection of its own: the pool waits long both when the server is down and when all connections are in use. */
    private boolean responds() {
        var options = new Properties();
        options.setProperty("user", String.valueOf(getUsername()));
        options.setProperty("password", String.valueOf(getPassword()));
        for (var timeout : List.of("connectTimeout", "loginTimeout", "socketTimeout")) {
            options.setProperty(timeout, String.valueOf(SECONDS));
        }
        try (var fresh = DriverManager.getConnection(getJdbcUrl(), options)) {
            return fresh.isValid(SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }

    @Override
    public @Nullable String getUsername() {
        return properties.determineUsername();
    }

    @Override
    public @Nullable String getPassword() {
        return properties.determinePassword();
    }
}
