package dev.identityemulator.stripe.file;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.form.UploadedFile;
import dev.identityemulator.api.params.MetadataParam;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.resource.Personal;
import dev.identityemulator.stripe.file.content.FileErrors;
import dev.identityemulator.stripe.file.content.FilePurpose;
import dev.identityemulator.stripe.file.content.FileType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an upload.
 *
 * @param ownedBy the id of the object for which a mobile app uploads
 * @see <a href="https://docs.stripe.com/api/files/create">Stripe: Create a file</a>
 */
record FileCreateParams(
        @Nullable UploadedFile file,
        @Nullable LinkData fileLinkData,
        @Nullable String ownedBy,
        FilePurpose.@Nullable Uploaded purpose)
        implements Params {

    static final String OWNED_BY = "owned_by";

    /** The types of document images. */
    private static final List<FileType> OF_DOCUMENTS = List.of(FileType.PDF, FileType.JPG, FileType.PNG);

    /** The types of images that a mobile app makes. */
    private static final List<FileType> OF_APPS = List.of(FileType.JPG, FileType.PNG);

    /** The link to create with the file. */
    record LinkData(
            @Nullable Boolean create,
            @Nullable Long expiresAt,
            @Personal @Nullable MetadataParam metadata) {

        Map<String, String> initialMetadata() {
            return MetadataParam.apply(metadata, Map.of());
        }
    }

    @Override
    public void check() {
        var type = FileType.of(upload().content());
        boolean ofAnApp = requestedPurpose() == FilePurpose.IDENTITY_PRIVATE;
        if (ofAnApp || requestedPurpose() == FilePurpose.IDENTITY_DOCUMENT) {
            requireType(type, ofAnApp ? OF_APPS : OF_DOCUMENTS);
        }
        if (ofAnApp && ownedBy == null) {
            throw ParamErrors.missing(OWNED_BY);
        }
        if (!ofAnApp && ownedBy != null) {
            throw ParamErrors.notApplicable(OWNED_BY, "for a file with another purpose than identity_private");
        }
        if (fileLinkData != null && fileLinkData.create() == null) {
            throw ParamErrors.missing("file_link_data[create]");
        }
        if (fileLinkData != null) {
            fileLinkData.initialMetadata();
        }
    }

    private static void requireType(@Nullable FileType type, List<FileType> accepted) {
        if (type == null || !accepted.contains(type)) {
            throw FileErrors.wrongType(
                    "file", accepted.stream().map(FileType::value).toList());
        }
    }

    UploadedFile upload() {
        if (file == null) {
            throw ParamErrors.missing("file");
        }
        return file;
    }

    FilePurpose requestedPurpose() {
        if (purpose == null) {
            throw ParamErrors.missing("purpose");
        }
        return purpose.purpose();
    }

    /** The link to create with the file, or null for none. */
    @Nullable
    LinkData link() {
        return fileLinkData != null && Boolean.TRUE.equals(fileLinkData.create()) ? fileLinkData : null;
    }
}
