package dev.identityemulator.platform.shutdown;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the emulator does once it is up.
 *
 * @param addressFile the file that it writes its address to, or null for none
 */
@ConfigurationProperties("emulator")
record StartSettings(@Nullable Path addressFile) {}
