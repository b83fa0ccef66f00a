package dev.identityemulator.api.form;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.identityemulator.api.resource.Sha256;

/**
 * A file in a {@code multipart/form-data} body.
 *
 * @param name the name given by the sender, without folders; may be empty
 * @param content its bytes, which no code changes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record UploadedFile(String name, byte[] content) {

    /** The largest file, in bytes: Stripe's limit for the image of a document. */
    public static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final int LONGEST_NAME = 255;

    /** A file; only the safe part of its name is kept. */
    static UploadedFile of(String sentName, byte[] content) {
        var name = sentName.replaceAll("(?s).*[/\\\\]", "");
        var shortened = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return new UploadedFile(
                shortened.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip(), content);
    }

    /** A text that differs for each name and content, and from every parameter. */
    String fingerprint() {
        return '\0' + name + '\0' + Sha256.hex(content);
    }

    /** The text that an error quotes where a file was sent in place of a text. */
    @JsonValue
    String shown() {
        return name;
    }
}
