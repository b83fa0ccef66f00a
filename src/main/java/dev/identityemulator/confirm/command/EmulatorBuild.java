package dev.identityemulator.confirm.command;

import java.io.IOException;
import java.util.Properties;

/** What is known of this build without starting it. */
final class EmulatorBuild {

    /** Its version, as the build wrote it into the jar. */
    String version() {
        try (var file = EmulatorBuild.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (file == null) {
                return "(development)";
            }
            var properties = new Properties();
            properties.load(file);
            return properties.getProperty("build.version", "(unknown)");
        } catch (IOException unreadable) {
            return "(unknown)";
        }
    }
}
