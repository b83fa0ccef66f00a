package dev.identityemulator.platform.persistence;

import dev.identityemulator.platform.startup.StartLines;
import java.net.URI;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says at the start where the data are, and whether they outlive it. */
@Component
@Order(20)
class DataLine implements StartLines {

    private final Database database;
    private final DatabaseSettings settings;

    DataLine(Database database, DatabaseSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public Stream<Line> at(URI address) {
        return Stream.of(new Line("Data", place()));
    }

    private String place() {
        if (settings.data() != null) {
            return "in " + Database.file(settings.data());
        }
        return database.isRemote()
                ? "on " + DatabaseFailureAnalyzer.shown(database.getJdbcUrl())
                : "in memory: gone when it stops (--emulator.data=FOLDER keeps them)";
    }
}
