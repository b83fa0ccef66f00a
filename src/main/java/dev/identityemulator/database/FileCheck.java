package dev.identityemulator.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at a database in a file without changing a byte of it: H2 itself would repair some files, and begin others anew. */
class FileCheck {

    /** What H2 writes first is twice as long as this; a file without anything after it holds no data, and once did. */
    private static final long SHORTEST = 8192;

    /** Where H2's header says that the last chunk is that was written before the file was closed. */
    private static final Pattern LAST_CHUNK = Pattern.compile("block:(\\p{XDigit}{1,12}),.*clean:1");

    /** How many blocks a chunk says that it has. */
    private static final Pattern LENGTH = Pattern.compile("^chunk:.*,len:(\\p{XDigit}{1,8}),");

    private static final int BLOCK = 4096;
    private static final int HEX = 16;

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** It does nothing but read; nothing is kept of what it read. */
    private static final String TO_LOOK = ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;LAZY_QUERY_EXECUTION=1;TRACE_LEVEL_FILE=0";

    private static final int IN_USE = 90020;

    private static final String MOVE = "Put a copy from before in its place, or move it away to start with no data."
            + " The file was not changed.";

    private final Path file;
    private final DatabaseConnection connection;

    FileCheck(Path file, DatabaseConnection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Throws a refusal unless the file can be used, or made. */
    void check() {
        checkFolder(file.toAbsolutePath().getParent());
        if (Files.exists(file)) {
            checkFile();
        }
    }

    private static void checkFolder(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            var why = Files.exists(folder) ? "is not a folder" : "does not exist, and cannot be made";
            throw unusableFolder(folder, why, failure);
        }
        if (!Files.isWritable(folder)) {
            throw unusableFolder(folder, "cannot be written to", null);
        }
    }

    private static UnusableDatabaseException unusableFolder(Path folder, String why, @Nullable IOException failure) {
        return new UnusableDatabaseException(
                "emulator.data names a folder for the data, and " + folder + " " + why + ".",
                "Name a folder that " + System.getProperty("user.name") + ", who runs this, can write to.",
                failure);
    }

    private void checkFile() {
        if (!Files.isRegularFile(file) || !Files.isReadable(file) || !Files.isWritable(file)) {
            throw new UnusableDatabaseException(
                    "The data are in " + file + ", which cannot be read and written.",
                    "Make it a file that " + System.getProperty("user.name") + ", who runs this, can read and write.",
                    null);
        }
        if (file.toFile().length() <= SHORTEST || lacksItsEnd()) {
            throw damaged("it is cut off", null);
        }
        try (var opened = DriverManager.getConnection(toLook(), connection.getUsername(), connection.getPassword())) {
            readThrough(opened);
            SchemaVersion.check(opened, file.toString());
        } catch (SQLException failure) {
            throw refusal(failure);
        }
    }

    /**
     * Whether the file was closed in order, and what was written last is not there any more: H2 would go back to what was
     * written before that.
     */
    private boolean lacksItsEnd() {
        try (var opened = new RandomAccessFile(file.toFile(), "r")) {
            var header = LAST_CHUNK.matcher(line(opened, 0));
            if (!header.find()) {
                return false;
            }
            long begin = Long.parseLong(header.group(1), HEX) * BLOCK;
            var chunk = LENGTH.matcher(line(opened, begin));
            return !chunk.find() || begin + Long.parseLong(chunk.group(1), HEX) * BLOCK > opened.length();
        } catch (IOException failure) {
            return true;
        }
    }

    /** What is written in letters at the beginning of a block; nothing behind the end of the file. */
    private static String line(RandomAccessFile opened, long position) throws IOException {
        var bytes = new byte[BLOCK];
        opened.seek(position);
        int read = Math.max(0, opened.read(bytes));
        return new String(bytes, 0, read, StandardCharsets.ISO_8859_1).split("\n", 2)[0];
    }

    private String toLook() {
        return connection.getJdbcUrl().replace(";WRITE_DELAY=0", "") + TO_LOOK;
    }

    /** Parts that are damaged are found when they are read; a large file is not read to its end. */
    private static void readThrough(Connection opened) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        var tables = new ArrayList<String>();
        try (var statement = opened.createStatement();
                var names = statement.executeQuery(
                        "select table_name from information_schema.tables where table_schema = 'public'")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        for (var table : tables) {
            try (var statement = opened.createStatement();
                    var rows = statement.executeQuery("select * from \"" + table + "\"")) {
                while (rows.next() && System.nanoTime() < deadline) {
                    rows.getObject(1);
                }
            }
        }
    }

    /** H2 has many words for a file that it cannot read; one that it would begin anew it calls read-only. */
    private UnusableDatabaseException refusal(SQLException failure) {
        if (failure.getErrorCode() != IN_USE) {
            return damaged("error " + failure.getErrorCode() + " of H2", failure);
        }
        return new UnusableDatabaseException(
                "The data in " + file + " are in use by another process.",
                "Stop the other one, or name another folder by emulator.data. Several instances share their data"
                        + " on a PostgreSQL server.",
                failure);
    }

    private UnusableDatabaseException damaged(String why, @Nullable SQLException failure) {
        return new UnusableDatabaseException(
                "The data in " + file + " cannot be read: the file is damaged, or is no database of the emulator ("
                        + why + ").",
                MOVE,
                failure);
    }
}
