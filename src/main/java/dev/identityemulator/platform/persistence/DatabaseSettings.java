package dev.identityemulator.platform.persistence;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the database.
 *
 * @param data the folder of a database file; if unset, {@code spring.datasource.url} applies, by default a database in memory
 * @param sharedDatabase whether other instances use the same database
 */
@ConfigurationProperties("emulator")
public record DatabaseSettings(
        @Nullable Path data, @DefaultValue("false") boolean sharedDatabase) {}
