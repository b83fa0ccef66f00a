package dev.identityemulator.stripe.identity.specimen;

import dev.identityemulator.stripe.file.content.FilePurpose;
import dev.identityemulator.stripe.file.content.FileType;
import java.util.Locale;

/** An image that a user submits to a verification. */
public enum SubmittedImage {
    DOCUMENT_FRONT(FilePurpose.IDENTITY_DOCUMENT_DOWNLOADABLE),
    DOCUMENT_BACK(FilePurpose.IDENTITY_DOCUMENT_DOWNLOADABLE),
    SELFIE(FilePurpose.SELFIE);

    /** How large one may be, in bytes. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private final FilePurpose purpose;

    SubmittedImage(FilePurpose purpose) {
        this.purpose = purpose;
    }

    /** Whether this is a PNG or a JPEG, by what is in it. */
    public static boolean isImage(byte[] content) {
        var type = FileType.of(content);
        return type == FileType.PNG || type == FileType.JPG;
    }

    FilePurpose purpose() {
        return purpose;
    }

    /** What its file is called, without an ending. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
