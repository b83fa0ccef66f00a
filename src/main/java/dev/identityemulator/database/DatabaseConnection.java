package dev.identityemulator.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** The database to connect to; decided at start-up, so that a setting works in an image that was prepared before. */
@Component
class DatabaseConnection implements JdbcConnectionDetails {

    private static final String H2 = "jdbc:h2:";
    private static final String FILE = "identity-emulator";

    private final DatabaseSettings settings;
    private final DataSourceProperties properties;

    DatabaseConnection(DatabaseSettings settings, DataSourceProperties properties) {
        this.settings = settings;
        this.properties = properties;
    }

    /** H2 as this emulator wants it; in a file, with each commit on the disk before it is acknowledged. */
    @Override
    public String getJdbcUrl() {
        var configured = properties.determineUrl();
        var folder = settings.data();
        if (folder == null) {
            return configured;
        }
        if (!configured.startsWith(H2)) {
            throw new IllegalStateException(
                    "emulator.data keeps the data in a file, and spring.datasource.url on a server:"
                            + " set one of them");
        }
        int end = configured.indexOf(';');
        var options = end < 0 ? "" : configured.substring(end);
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve(FILE) + options + ";WRITE_DELAY=0";
    }

    /** Whether it is a server, which others may use too and which may be gone; H2 runs in this process. */
    boolean isRemote() {
        return !getJdbcUrl().startsWith(H2);
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
