package dev.identityemulator.testhelpers.data;

import dev.identityemulator.api.error.ApiErrors;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.http.MediaType;

/** A JSON body in a temporary file, so that a slow sender holds no lock of the database. */
record SpooledBody(Path file) implements AutoCloseable {

    static final int MOST_BYTES = 256 * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    /**
     * Reads the body to its end.
     *
     * @throws dev.identityemulator.api.error.ApiException if it is too large, incomplete, or no JSON
     */
    static SpooledBody of(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        if (type != null && !type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            throw DataErrors.notJson();
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw ApiErrors.bodyTooLarge(MOST_BYTES);
        }
        var body = new SpooledBody(Files.createTempFile("identity-emulator-import", ".json"));
        try {
            body.fill(request);
            return body;
        } catch (IOException | RuntimeException failure) {
            body.close();
            throw failure;
        }
    }

    private void fill(HttpServletRequest request) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            copy(request, out);
        }
    }

    private static void copy(HttpServletRequest request, OutputStream out) throws IOException {
        var buffer = new byte[BUFFER];
        var in = request.getInputStream();
        long total = 0;
        for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
            total += read;
            if (total > MOST_BYTES) {
                throw ApiErrors.bodyTooLarge(MOST_BYTES);
            }
            out.write(buffer, 0, read);
        }
    }

    private static int read(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException broken) {
            throw ApiErrors.unreadable("the body is incomplete or badly chunked");
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
