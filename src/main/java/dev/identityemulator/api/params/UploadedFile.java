package dev.identityemulator.api.params;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A file that a call sends as a part of {@code multipart/form-data}.
 *
 * @param name what the sender calls it; no path, and possibly empty
 * @param content its bytes; nobody changes them
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record UploadedFile(String name, byte[] content) {

    /** How large a file may be, in bytes: as large as Stripe takes the image of a document. */
    public static final int MOST_BYTES = 16 * 1024 * 1024;

    /** What a refusal quotes of it where a text was wanted. */
    @JsonValue
    String quoted() {
        return name;
    }
}
