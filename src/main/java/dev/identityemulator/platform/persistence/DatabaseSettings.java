package dev.identityemulator.platform.persistence;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data are kept.
 *
 * @param data the folder of a database file; unset, {@code spring.datasource.url} says where, and by default that is memory
 * @param sharedDatabase whether other instances use the same database, so that what one of them does concerns the others
 */
@ConfigurationProperties("emulator")
public record DatabaseSettings(
        @Nullable Path data, @DefaultValue("false") boolean sharedDatabase) {}
