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
 * Says how a database file looked when it was closed in order. It lies beside the file while that is closed: a file that lost
 * its end has another length than its mark says, and a file whose process was killed has no mark.
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

    /** Whether the file is as it was closed. */
    boolean fits() throws IOException {
        return Files.readString(mark).strip().equals(look());
    }

    /** The file is about to be opened, and will change. */
    void remove() throws IOException {
        Files.deleteIfExists(mark);
    }

    /** The file is closed. Where somebody still has it open, there is no mark, as after a kill. */
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
                // the checksum takes note of what is read
            }
        }
        return Files.size(file) + " " + Long.toHexString(checksum.getValue());
    }
}
