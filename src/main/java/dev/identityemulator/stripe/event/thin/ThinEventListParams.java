package dev.identityemulator.stripe.event.thin;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.IsoRange;
import dev.identityemulator.api.list.TokenListParams;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The parameters of a list of thin events.
 *
 * @param objectId the id of the object that they are about
 * @param types up to 20 types, each by its whole name
 * @see <a href="https://docs.stripe.com/api/v2/core/events/list">Stripe: List all events in API v2</a>
 */
public record ThinEventListParams(
        @JsonDeserialize(using = IsoRange.class) @Nullable CreatedRange created,
        @Nullable Long limit,
        @Nullable String objectId,
        @Nullable String page,
        @Nullable List<String> types)
        implements TokenListParams {

    private static final int MOST_TYPES = 20;

    @Override
    public void check() {
        TokenListParams.super.check();
        if (types != null && types.size() > MOST_TYPES) {
            throw ParamErrors.tooManyItems("types", MOST_TYPES);
        }
    }
}
