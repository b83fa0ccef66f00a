package dev.identityemulator.platform.persistence;

import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** The state of the database, whatever the state of the pool. */
@Component
public class Database {

    private static final int SECONDS = 2;

    private final DatabaseConnection connection;

    Database(DatabaseConnection connection) {
        this.connection = connection;
    }

    /** Whether the database responds within a few seconds; H2, which is in this process, always does. */
    public boolean isReachable() {
        return !isRemote() || responds();
    }

    /** Whether the database began empty with this process; others may have begun empty too. */
    public boolean isNew() {
        return connection.isOwnMemory();
    }

    /** Whether the database is a server, which may be down. */
    boolean isRemote() {
        return connection.isRemote();
    }

    /** Uses a connection of its own: the pool waits long both when the server is down and when all connections are in use. */
    private boolean responds() {
        try (var fresh = connection.open(SECONDS)) {
            return fresh.isValid(SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
