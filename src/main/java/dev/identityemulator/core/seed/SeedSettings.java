package dev.identityemulator.core.seed;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The setting of seeds.
 *
 * @param seed the YAML or JSON files with what accounts begin with
 */
@ConfigurationProperties("emulator")
record SeedSettings(@DefaultValue List<Path> seed) {}
