package dev.identityemulator.platform.persistence;

import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Brings the database to the schema of this version. A database in memory begins empty with each process, so it needs no
 * history, which would cost each start: its statements run one after the other. All other databases are Flyway's.
 */
@Component
class SchemaMigration implements InitializingBean {

    private final Database database;
    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final ConfigurableEnvironment settings;

    SchemaMigration(Database database, DataSource dataSource, ConfigurableEnvironment settings) {
        this.database = database;
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.settings = settings;
    }

    @Override
    public void afterPropertiesSet() {
        if (database.isNew()) {
            var id = settings.getRequiredProperty("spring.flyway.placeholders.id");
            var prepared = PreparedSchema.of(database.getJdbcUrl(), id);
            run(prepared.isEmpty() ? new Migrations().statements(id) : prepared);
            return;
        }
        boolean changed = new FlywayMigration(dataSource).run(settings);
        if (!database.isRemote() && (changed || !hasHints())) {
            run(new Migrations().hints());
        }
    }

    private void run(Collection<String> statements) {
        jdbc.batchUpdate(statements.toArray(String[]::new));
    }

    /** Whether H2 has the hints already; it stores them with the schema, and each statement would wait for the disk. */
    private boolean hasHints() {
        return !jdbc.queryForList(
                        "select 1 from information_schema.columns where selectivity = 1 fetch first 1 row only")
                .isEmpty();
    }
}
