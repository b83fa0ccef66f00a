package dev.identityemulator.platform.persistence;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether requests can be served, as far as the database goes; told at once, where the pool's own check waits for long. */
@Component("dbHealthIndicator")
class DatabaseHealth extends AbstractHealthIndicator {

    private final Database database;
    private final DataSource dataSource;

    DatabaseHealth(Database database, DataSource dataSource) {
        super("The database could not be asked");
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
