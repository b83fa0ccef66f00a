package dev.identityemulator.platform.persistence;

import dev.identityemulator.platform.startup.RejectedStartException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** Brings a database to the schema of this version by Spring Boot's Flyway, and tells whether that changed anything. */
class FlywayMigration implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(FlywayMigration.class);
    private static final long PATIENCE_SECONDS = 5;

    private final DataSource dataSource;
    private boolean changed;

    FlywayMigration(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Flyway's beans are in a context of their own, as most starts, with a database in memory, need none of them. */
    boolean run(ConfigurableEnvironment settings) {
        try (var flyway = new AnnotationConfigApplicationContext()) {
            flyway.setEnvironment(settings);
            flyway.getBeanFactory().registerSingleton("dataSource", dataSource); // not closed with this context
            flyway.getBeanFactory().registerSingleton("strategy", this);
            flyway.register(FlywayAutoConfiguration.class);
            flyway.refresh();
        }
        return changed;
    }

    /** Logs a line where this takes long: another instance may be migrating, and this one waits until that is done. */
    @Override
    public void migrate(Flyway flyway) {
        var notice = CompletableFuture.runAsync(
                () -> log.info("Still waiting for the database's schema: another instance may be changing it"),
                CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        try {
            changed = flyway.migrate().migrationsExecuted > 0;
        } catch (FlywayValidateException unknownMigration) {
            throw new RejectedStartException(
                    "The data were made by a later version of the emulator, or their schema was changed: this version does"
                            + " not know all steps in flyway_schema_history.",
                    "Start that version again, or use other data. No data were changed.");
        } finally {
            notice.cancel(false);
        }
    }
}
