package dev.identityemulator.stripe.file;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.Expandable;
import dev.identityemulator.api.resource.Personal;
import dev.identityemulator.api.resource.Secret;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a link to a file.
 *
 * @see <a href="https://docs.stripe.com/api/file_links/object">Stripe: The FileLink object</a>
 */
record FileLinkResource(
        String id,
        String object,
        Instant created,
        boolean expired,
        @Nullable Instant expiresAt,
        @Expandable(Expandable.Kind.REFERENCE) String file,
        boolean livemode,
        @Personal Map<String, String> metadata,
        @Secret String url)
        implements ApiResource {

    static final String PATH = "/v1/file_links";

    static FileLinkResource of(FileLink link, Instant now, String baseUrl) {
        return new FileLinkResource(
                link.id(),
                "file_link",
                link.created(),
                link.isExpired(now),
                link.expiresAt(),
                link.file(),
                false,
                link.metadata(),
                baseUrl + "/links/" + link.token());
    }
}
