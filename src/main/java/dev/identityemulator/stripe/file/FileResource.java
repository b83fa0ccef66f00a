package dev.identityemulator.stripe.file;

import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.Expandable;
import dev.identityemulator.stripe.file.content.FilePurpose;
import dev.identityemulator.stripe.file.content.FileType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a file.
 *
 * @see <a href="https://docs.stripe.com/api/files/object">Stripe: The File object</a>
 */
record FileResource(
        String id,
        String object,
        Instant created,
        @Nullable Instant expiresAt,
        @Nullable String filename,
        @Expandable(Expandable.Kind.INCLUDED) ResourceList<FileLinkResource> links,
        FilePurpose purpose,
        int size,
        @Nullable String title,
        @Nullable FileType type,
        String url)
        implements ApiResource {

    static final String PATH = "/v1/files";

    static FileResource of(StoredFile file, ResourceList<FileLinkResource> links, String baseUrl) {
        return new FileResource(
                file.id(),
                "file",
                file.created(),
                null,
                file.filename(),
                links,
                file.purpose(),
                file.size(),
                null,
                file.type(),
                baseUrl + PATH + "/" + file.id() + "/contents");
    }
}
