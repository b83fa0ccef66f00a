package dev.identityemulator.platform.persistence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * The size and checksum of a database file when it was closed properly, in a file beside it. A file that was cut off no longer
 * fits its mark, and a file whose process was killed has none.
 */
class ClosingMark {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path mark;

    ClosingMark(Path file) {
        this.file = file;
        this.mark = file.resolveSibling(file.getFileName() + ".closed");
    }

    Path path() {
        return mark;
    }

    boolean exists() {
        return Files.exists(mark);
    }

    /** Whether the file is as it was when it was closed. */
    boolean fits() throws IOException {
        return Files.readString(mark).strip().equals(look());
    }

    /** Removes the mark, as the file is about to be opened and will change. */
    void remove() throws IOException {
        Files.deleteIfExists(mark);
    }

    /** Writes the mark, unless another process still has the file open. */
    void write() throws IOException {
        try (var opened = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = opened.tryLock()) {
            if (lock == null) {
                return;
            }
        } catch (OverlappingFileLockException stillOpen) {
            return;
        }
        Files.writeString(mark, look() + "\n");
    }

    private String look() throws IOException {
        var checksum = new CRC32C();
        var bytes = new byte[BUFFER];
        try (var content = new CheckedInputStream(Files.newInputStream(file), checksum)) {
            while (content.read(bytes) >= 0) {
                // the stream updates the checksum
            }
        }
        return Files.size(file) + " " + Long.toHexString(checksum.getValue());
    }
}
