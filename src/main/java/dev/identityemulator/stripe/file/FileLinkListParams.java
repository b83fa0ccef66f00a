package dev.identityemulator.stripe.file;

import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.ListParams;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list of links.
 *
 * @see <a href="https://docs.stripe.com/api/file_links/list">Stripe: List all file links</a>
 */
record FileLinkListParams(
        @Nullable CreatedRange created,
        @Nullable String endingBefore,
        @Nullable Boolean expired,
        @Nullable String file,
        @Nullable Long limit,
        @Nullable String startingAfter)
        implements ListParams {}
