package dev.identityemulator.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the data are kept.
 *
 * @param data the folder of a database file; unset, {@code spring.datasource.url} says where, and by default that is memory
 */
@ConfigurationProperties("emulator")
record DatabaseSettings(@Nullable Path data) {}
