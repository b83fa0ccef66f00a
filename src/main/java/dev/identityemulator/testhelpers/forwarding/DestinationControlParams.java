package dev.identityemulator.testhelpers.forwarding;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.params.RangeParam;
import dev.identityemulator.api.resource.Encrypted;
import dev.identityemulator.stripe.forwarding.destination.DestinationTerms;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a destination.
 *
 * @param fields where its bodies have the fields of a card
 * @param response what it responds without being asked
 * @param url the addresses, with {@code *} for any text
 */
record DestinationControlParams(
        @Nullable Boolean active,
        @Nullable FieldsParam fields,
        @Nullable ResponseParam response,
        @Encrypted @Nullable String signatureSecret,
        @Nullable Long timeoutMs,
        @Nullable String url)
        implements Params {

    private static final int LONGEST = 2048;
    private static final long LONGEST_MS = 60_000;

    @Override
    public void check() {
        if (url == null) {
            throw ParamErrors.missing("url");
        }
        if (url.length() > LONGEST) {
            throw ParamErrors.tooLong("url", url, LONGEST);
        }
        RangeParam.check("timeout_ms", timeoutMs, 1, LONGEST_MS);
        if (response != null) {
            response.check();
        }
    }

    DestinationTerms terms() {
        return new DestinationTerms(
                String.valueOf(url),
                !Boolean.FALSE.equals(active),
                timeoutMs,
                fields == null ? Map.of() : fields.paths(),
                signatureSecret,
                response == null ? null : response.canned());
    }
}
