package dev.identityemulator.platform.startup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the start.
 *
 * @param addressFile the file for the address of the emulator, or null for none
 */
@ConfigurationProperties("emulator")
record StartSettings(@Nullable Path addressFile) {}
