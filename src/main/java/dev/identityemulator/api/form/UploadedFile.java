package dev.identityemulator.api.form;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.identityemulator.api.resource.Sha256;

/**
 * A file that a call sends as a part of {@code multipart/form-data}.
 *
 * @param name what the sender calls it, without folders; possibly empty
 * @param content its bytes, which nobody changes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record UploadedFile(String name, byte[] content) {

    /** How large a file may be, in bytes: as large as Stripe takes the image of a document. */
    public static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final int LONGEST_NAME = 255;

    /** A file by the name that was sent with it, of which only what is safe is kept. */
    static UploadedFile of(String sentName, byte[] content) {
        var name = sentName.replaceAll("(?s).*[/\\\\]", "");
        var shortened = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return new UploadedFile(
                shortened.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip(), content);
    }

    /** A text that no parameter can be: it is different for each name and content. */
    String fingerprint() {
        return '\0' + name + '\0' + Sha256.hex(content);
    }

    /** What an error shows of it where a text was wanted. */
    @JsonValue
    String shown() {
        return name;
    }
}
