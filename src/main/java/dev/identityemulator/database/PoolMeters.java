package dev.identityemulator.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.SQLException;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** How much of the connection pool is used, under the names that the pool itself gives it; no connection is timed. */
@Component
class PoolMeters implements MeterBinder {

    private final DataSource dataSource;

    PoolMeters(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        try {
            if (dataSource.isWrapperFor(HikariDataSource.class)) {
                bind(registry, dataSource.unwrap(HikariDataSource.class));
            }
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void bind(MeterRegistry registry, HikariDataSource source) {
        var pool = source.getHikariPoolMXBean();
        var name = source.getPoolName();
        gauge(registry, name, "hikaricp.connections", "Connections", pool, HikariPoolMXBean::getTotalConnections);
        gauge(registry, name, "hikaricp.connections.active", "In use", pool, HikariPoolMXBean::getActiveConnections);
        gauge(registry, name, "hikaricp.connections.idle", "Not in use", pool, HikariPoolMXBean::getIdleConnections);
        gauge(
                registry,
                name,
                "hikaricp.connections.pending",
                "Threads that wait for one",
                pool,
                HikariPoolMXBean::getThreadsAwaitingConnection);
        gauge(registry, name, "hikaricp.connections.max", "The most", pool, each -> source.getMaximumPoolSize());
    }

    private static void gauge(
            MeterRegistry registry,
            String poolName,
            String name,
            String description,
            HikariPoolMXBean pool,
            ToIntFunction<HikariPoolMXBean> value) {
        Gauge.builder(name, () -> value.applyAsInt(pool))
                .description(description)
                .tag("pool", poolName)
                .register(registry);
    }
}
