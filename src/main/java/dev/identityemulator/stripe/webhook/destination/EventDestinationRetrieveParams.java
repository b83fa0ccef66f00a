package dev.identityemulator.stripe.webhook.destination;

import dev.identityemulator.api.params.Params;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a retrieved event destination shows besides its usual fields. */
record EventDestinationRetrieveParams(@Nullable List<String> include) implements Params {

    @Override
    public void check() {
        Inclusions.check(include, Inclusions.URL);
    }
}
