package dev.identityemulator.stripe.file.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The known types of files, found by their content and not by their name. */
public enum FileType {
    PNG("image/png", "\u0089PNG\r\n\u001a\n"),
    JPG("image/jpeg", "\u00ff\u00d8\u00ff"),
    GIF("image/gif", "GIF8"),
    PDF("application/pdf", "%PDF-"),
    ZIP("application/zip", "PK\u0003\u0004"),
    CSV("text/csv", null),
    TXT("text/plain", null);

    /** The media type of all other files. */
    public static final String UNKNOWN = "application/octet-stream";

    private static final int PIECE = 8192;

    private final String mediaType;
    private final @Nullable String beginning;

    FileType(String mediaType, @Nullable String beginning) {
        this.mediaType = mediaType;
        this.beginning = beginning;
    }

    /** The type of a file with this content, or null if it is unknown. */
    public static @Nullable FileType of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> type.beginning != null && begins(content, type.beginning))
                .findFirst()
                .orElseGet(() -> ofText(content));
    }

    /** Stripe's name for it, which is also the extension of a file name. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    private static boolean begins(byte[] content, String beginning) {
        var bytes = beginning.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= bytes.length && Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length);
    }

    /** Reads piece by piece, so that a large file is not in memory twice. */
    private static @Nullable FileType ofText(byte[] content) {
        var firstLine = new FirstLine();
        try (var text = new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8.newDecoder())) {
            var piece = new char[PIECE];
            for (int length = text.read(piece); length >= 0; length = text.read(piece)) {
                for (int i = 0; i < length; i++) {
                    if (piece[i] < ' ' && !Character.isWhitespace(piece[i])) {
                        return null;
                    }
                    firstLine.add(piece[i]);
                }
            }
            return firstLine.hasComma ? CSV : TXT;
        } catch (IOException notText) {
            return null;
        }
    }

    /** The first line that is not blank. */
    private static final class FirstLine {

        private boolean begun;
        private boolean ended;
        private boolean hasComma;

        private void add(char next) {
            begun |= !Character.isWhitespace(next);
            ended |= begun && (next == '\n' || next == '\r');
            hasComma |= !ended && next == ',';
        }
    }
}
