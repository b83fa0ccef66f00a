package dev.identityemulator.platform.persistence;

import dev.identityemulator.platform.startup.RejectedStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens and closes a database file, and tells a damaged file from one whose process was killed. */
class DatabaseFile {

    private static final Logger log = LoggerFactory.getLogger(DatabaseFile.class);

    /** Read-only, so that H2 does not replace a file without an intact part by a new one. */
    private static final String TO_LOOK = ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;TRACE_LEVEL_FILE=0";

    private final Path file;
    private final ClosingMark mark;

    DatabaseFile(Path file) {
        this.file = file;
        this.mark = new ClosingMark(file);
    }

    /**
     * Checks that the file can be used or created.
     *
     * @param url the url that the pool will open
     * @throws RejectedStartException if it cannot
     * @throws SQLException if H2 cannot read it
     */
    void open(String url, @Nullable String user, @Nullable String password) throws IOException, SQLException {
        checkFolder();
        if (Files.exists(file)) {
            check(url.replace(";WRITE_DELAY=0", "") + TO_LOOK, user, password);
        }
        mark.remove();
    }

    /** Marks the file as closed, after the pool has closed it. */
    void close() throws IOException {
        if (Files.exists(file)) {
            mark.write();
        }
    }

    private void check(String url, @Nullable String user, @Nullable String password) throws IOException, SQLException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file) || !Files.isWritable(file)) {
            throw new RejectedStartException(
                    "The data are in " + file + ", which cannot be read and written.",
                    "Make it a file that " + System.getProperty("user.name") + ", who runs this, can read and write.");
        }
        if (!mark.exists()) {
            DriverManager.getConnection(url, user, password).close();
            log.warn("{} was not closed properly, as its process was killed: H2 uses what is intact", file);
        } else if (!mark.fits()) {
            throw new RejectedStartException(
                    "The data in " + file + " are not as they were left: the file is damaged, cut off or another one.",
                    "Put a copy from before in its place, or move it away to start with no data; if it was changed on"
                            + " purpose, delete " + mark.path() + ". The file was not changed.");
        }
    }

    private void checkFolder() {
        var folder = file.resolveSibling("").normalize();
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw unusable(folder, Files.exists(folder) ? "is not a folder" : "does not exist, and cannot be made");
        }
        if (!Files.isWritable(folder)) {
            throw unusable(folder, "cannot be written to");
        }
    }

    private static RejectedStartException unusable(Path folder, String why) {
        return new RejectedStartException(
                "emulator.data names a folder for the data, and " + folder + " " + why + ".",
                "Name a folder that " + System.getProperty("user.name") + ", who runs this, can write to.");
    }
}
