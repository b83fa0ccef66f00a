package dev.identityemulator.platform.persistence;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** The health of the database; it responds at once, while Boot's own check waits for the pool. */
@Component("dbHealthIndicator")
class DatabaseHealth extends AbstractHealthIndicator {

    private final Database database;
    private final DataSource dataSource;

    DatabaseHealth(Database database, DataSource dataSource) {
        super("The database could not be reached");
        this.database = database;
        this.dataSource = dataSource;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws SQLException {
        health.status(database.isReachable() && (database.isRemote() || isOpen()) ? Status.UP : Status.DOWN);
    }

    /** A database in a file closes itself when the file can no longer be written. */
    private boolean isOpen() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(1);
        }
    }
}
