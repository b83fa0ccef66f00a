package dev.identityemulator.stripe.forwarding.request;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.MetadataParam;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.resource.Encrypted;
import dev.identityemulator.platform.text.CardNumbers;
import dev.identityemulator.stripe.forwarding.body.Replacement;
import dev.identityemulator.stripe.forwarding.http.DestinationUrl;
import dev.identityemulator.stripe.forwarding.http.HttpHeader;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a new forwarding request.
 *
 * @see <a href="https://docs.stripe.com/api/forwarding/request/create">Stripe: Create a forwarding request</a>
 */
record ForwardingCreateParams(
        @Nullable MetadataParam metadata,
        @Nullable String paymentMethod,
        @Nullable List<Replacement> replacements,
        @Encrypted @Nullable RequestParam request,
        @Nullable String url)
        implements Params {

    @Override
    public void check() {
        if (paymentMethod == null) {
            throw ParamErrors.missing("payment_method");
        }
        if (replacements == null || replacements.isEmpty()) {
            throw ParamErrors.missing("replacements");
        }
        if (url == null) {
            throw ParamErrors.missing("url");
        }
        if (DestinationUrl.of(url).isEmpty()) {
            throw ForwardingErrors.invalid("url", "it must be an absolute http or https URL without a user name");
        }
        if (request != null) {
            request.check();
        }
        storedMetadata();
    }

    String requiredPaymentMethod() {
        return String.valueOf(paymentMethod);
    }

    String requiredUrl() {
        return String.valueOf(url);
    }

    List<Replacement> requiredReplacements() {
        return replacements == null ? List.of() : replacements;
    }

    Set<Replacement> wanted() {
        var wanted = EnumSet.noneOf(Replacement.class);
        wanted.addAll(requiredReplacements());
        return wanted;
    }

    String body() {
        return request == null || request.body() == null ? "" : request.body().text();
    }

    List<HttpHeader> headers() {
        return request == null ? List.of() : request.sent();
    }

    /** The metadata; a card number in it is masked. */
    Map<String, String> storedMetadata() {
        var stored = new LinkedHashMap<String, String>();
        MetadataParam.apply(metadata, Map.of())
                .forEach((key, value) -> stored.put(CardNumbers.masked(key), CardNumbers.masked(value)));
        return stored;
    }
}
