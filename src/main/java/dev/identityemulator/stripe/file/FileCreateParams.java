package dev.identityemulator.stripe.file;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.form.UploadedFile;
import dev.identityemulator.api.params.MetadataParam;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.resource.Personal;
import dev.identityemulator.stripe.file.content.FilePurpose;
import dev.identityemulator.stripe.file.content.FileType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an upload.
 *
 * @see <a href="https://docs.stripe.com/api/files/create">Stripe: Create a file</a>
 */
record FileCreateParams(
        @Nullable UploadedFile file, @Nullable LinkData fileLinkData, FilePurpose.@Nullable Uploaded purpose)
        implements Params {

    /** The types of document images. */
    private static final List<FileType> OF_DOCUMENTS = List.of(FileType.PDF, FileType.JPG, FileType.PNG);

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
        if (requestedPurpose() == FilePurpose.IDENTITY_DOCUMENT && (type == null || !OF_DOCUMENTS.contains(type))) {
            throw FileErrors.wrongType(
                    "file", OF_DOCUMENTS.stream().map(FileType::value).toList());
        }
        if (fileLinkData != null && fileLinkData.create() == null) {
            throw ParamErrors.missing("file_link_data[create]");
        }
        if (fileLinkData != null) {
            fileLinkData.initialMetadata();
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
