package dev.identityemulator.stripe.identity.specimen;

import dev.identityemulator.stripe.file.content.FilePurpose;
import dev.identityemulator.stripe.file.content.FileType;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The images of a submission. */
public enum SubmittedImage {
    DOCUMENT_FRONT(FilePurpose.IDENTITY_DOCUMENT_DOWNLOADABLE),
    DOCUMENT_BACK(FilePurpose.IDENTITY_DOCUMENT_DOWNLOADABLE),
    SELFIE(FilePurpose.SELFIE);

    /** The maximum size in bytes. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private final FilePurpose purpose;

    SubmittedImage(FilePurpose purpose) {
        this.purpose = purpose;
    }

    /** Whether this content is a PNG or a JPEG. */
    public static boolean isImage(byte[] content) {
        var type = FileType.of(content);
        return type == FileType.PNG || type == FileType.JPG;
    }

    static Set<String> names() {
        return Stream.of(values()).map(SubmittedImage::name).collect(Collectors.toSet());
    }

    FilePurpose purpose() {
        return purpose;
    }

    /** The name of its file, without an extension. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
