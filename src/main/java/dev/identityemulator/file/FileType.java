package dev.identityemulator.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The types of files that are told apart, by what is in them and not by what they are called. */
enum FileType {
    PNG("image/png", "\u0089PNG\r\n\u001a\n"),
    JPG("image/jpeg", "\u00ff\u00d8\u00ff"),
    GIF("image/gif", "GIF8"),
    PDF("application/pdf", "%PDF-"),
    ZIP("application/zip", "PK\u0003\u0004"),
    CSV("text/csv", null),
    TXT("text/plain", null);

    /** What is none of them is answered as. */
    static final String UNKNOWN = "application/octet-stream";

    private final String mediaType;
    private final @Nullable String beginning;

    FileType(String mediaType, @Nullable String beginning) {
        this.mediaType = mediaType;
        this.beginning = beginning;
    }

    /** The type of a file with this content, or null for none of those that are known. */
    static @Nullable FileType of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> type.beginning != null && begins(content, type.beginning))
                .findFirst()
                .orElseGet(() -> ofText(content));
    }

    /** How Stripe writes it, and what a file name ends in. */
    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    private static boolean begins(byte[] content, String beginning) {
        var bytes = beginning.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= bytes.length && Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length);
    }

    private static @Nullable FileType ofText(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            if (text.chars().anyMatch(character -> character < ' ' && !Character.isWhitespace(character))) {
                return null;
            }
            var firstLine = text.toString().strip().lines().findFirst().orElse("");
            return firstLine.contains(",") ? CSV : TXT;
        } catch (CharacterCodingException notText) {
            return null;
        }
    }
}
