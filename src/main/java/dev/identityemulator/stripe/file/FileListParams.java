package dev.identityemulator.stripe.file;

import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.ListParams;
import dev.identityemulator.stripe.file.content.FilePurpose;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list of files.
 *
 * @see <a href="https://docs.stripe.com/api/files/list">Stripe: List all files</a>
 */
record FileListParams(
        @Nullable CreatedRange created,
        @Nullable String endingBefore,
        @Nullable Long limit,
        @Nullable FilePurpose purpose,
        @Nullable String startingAfter)
        implements ListParams {}
