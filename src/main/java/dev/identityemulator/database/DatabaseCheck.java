package dev.identityemulator.database;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Looks at the database before anything else is made, so that a start that cannot succeed ends with one clear message. */
class DatabaseCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var url = environment.getProperty("spring.datasource.url");
        if (environment.getProperty("emulator.data") == null && (url == null || DatabaseConnection.isMemory(url))) {
            return;
        }
        var binder = Binder.get(environment);
        var settings = binder.bindOrCreate("emulator", DatabaseSettings.class);
        var properties = binder.bindOrCreate("spring.datasource", DataSourceProperties.class);
        var connection = new DatabaseConnection(settings, properties);
        var file = connection.file();
        if (connection.isRemote()) {
            new ServerCheck(connection).check();
        } else if (file != null) {
            new FileCheck(file, connection).check();
        }
    }
}
