package dev.identityemulator.platform.persistence;

import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** The database itself, whatever its connections are busy with. */
@Component
public class Database {

    private static final int SECONDS = 2;

    private final DatabaseConnection connection;

    Database(DatabaseConnection connection) {
        this.connection = connection;
    }

    /** Whether it responds, and within a few seconds; H2 is in this process, and always does. */
    public boolean isReachable() {
        return !isRemote() || responses();
    }

    /** Whether it begins with this process, and so began empty; one in a file or on a server may have been empty too. */
    public boolean isNew() {
        return connection.isOwnMemory();
    }

    /** Whether it is a server, which may be gone. */
    boolean isRemote() {
        return connection.isRemote();
    }

    /** By a connection of its own: the pool waits long for a server that is gone, and so it does when it is only used up. */
    private boolean responses() {
        try (var fresh = connection.open(SECONDS)) {
            return fresh.isValid(SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
